import { Button, Modal } from 'antd';
import { useRef } from 'react';
import { focusPlace } from './entryFocus.ts';

/** Something that keeps the sheet from being signed, and where it is mended. */
export interface PlacedPoint {
  readonly at: string;
  readonly ruleId: string | null;
  readonly field?: string;
  readonly text: string;
}

interface Props {
  readonly unit: string;
  readonly points: readonly PlacedPoint[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What is still open on a sheet, each point leading to its place. */
export function OpenPointsDialog({ unit, points, isOpen, onClose }: Props) {
  const chosen = useRef<PlacedPoint | null>(null);
  const go = (point: PlacedPoint) => {
    chosen.current = point;
    onClose();
  };
  const focusChosen = () => {
    if (chosen.current) focusPlace(chosen.current);
    chosen.current = null;
  };
  return (
    <Modal
      title={`${unit}：还有 ${points.length} 处没有完成，不能签字确认`}
      open={isOpen}
      onCancel={onClose}
      afterClose={focusChosen}
      footer={<Button onClick={onClose}>继续评分</Button>}
    >
      <ul className="open-points">
        {points.map((point) => (
          <li key={point.at + point.text}>
            <Button type="link" onClick={() => go(point)}>
              {point.text}
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
