import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { focusPlace } from './entryFocus.ts';

/** Something that keeps the sheet from being signed, and where it is mended. */
export interface PlacedPoint {
  readonly at: string;
  readonly ruleId: string | null;
  readonly field?: string;
  readonly text: string;
  readonly isUnseen?: true;
}

interface Props {
  readonly unit: string;
  readonly points: readonly PlacedPoint[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Marks these items as looked at, nothing found. */
  readonly onSee: (itemIds: readonly string[]) => void;
}

/** What is still open on a sheet, each point leading to its place; what nobody has looked at is settled at once. */
export function OpenPointsDialog({ unit, points, isOpen, onClose, onSee }: Props) {
  const chosen = useRef<PlacedPoint | null>(null);
  const go = (point: PlacedPoint) => {
    chosen.current = point;
    onClose();
  };
  const focusChosen = () => {
    if (chosen.current) focusPlace(chosen.current);
    chosen.current = null;
  };
  const unseen = points.filter((point) => point.isUnseen);
  const others = points.filter((point) => !point.isUnseen);
  const list = useRef<HTMLUListElement>(null);
  const hasUnseen = unseen.length > 0;
  const hadUnseen = useRef(hasUnseen);
  useEffect(() => {
    // The button that had the focus is gone with what it settled.
    if (hadUnseen.current && !hasUnseen) list.current?.querySelector('button')?.focus();
    hadUnseen.current = hasUnseen;
  }, [hasUnseen]);
  if (!isOpen) return null;
  return (
    <Dialog
      title={`${unit}：还有 ${points.length} 处没有完成，不能签字确认`}
      onClose={onClose}
      onGone={focusChosen}
      footer={
        <>
          <Button onClick={onClose}>继续评分</Button>
          {unseen.length > 0 && (
            <Button type="primary" onClick={() => onSee(unseen.map(({ at }) => at))}>
              {`这 ${unseen.length} 条均已核对，无问题`}
            </Button>
          )}
        </>
      }
    >
      <ul ref={list} className="open-points">
        {others.map((point) => (
          <li key={point.at + point.text}>
            <Button type="link" onClick={() => go(point)}>
              {point.text}
            </Button>
          </li>
        ))}
      </ul>
      {unseen.length > 0 && (
        <p className="open-unseen">
          尚未核对：
          {unseen.map((point) => (
            <Button key={point.at} type="link" aria-label={point.text} onClick={() => go(point)}>
              {point.at}
            </Button>
          ))}
        </p>
      )}
    </Dialog>
  );
}
