import { Button, Checkbox, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { formatPoints } from '../../../shared/scoring/points.ts';
import { scoreSheet } from '../../../shared/scoring/scoreSheet.ts';
import { type OpenPoint, openPoints } from '../../../shared/sheet/checkSheet.ts';
import { factsOf } from '../../../shared/sheet/factsOf.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { focusPlace } from './entryFocus.ts';
import type { SheetView } from './sheetView.ts';

interface Props extends Pick<SheetView, 'scheme' | 'form' | 'sheet'> {
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onSubmit: (signedBy: string[]) => void;
}

/** 签字确认: what is still open, each point leading to its place; or the panel's signatures. */
export function SubmitDialog({ scheme, form, sheet, isOpen, isBusy, onClose, onSubmit }: Props) {
  const { panel } = useAssessment();
  const names = panel.map((panelist) => panelist.name);
  const [signed, setSigned] = useState<string[]>([]);
  useEffect(() => {
    if (isOpen) setSigned([]);
  }, [isOpen]);
  const points = [...(isOpen ? wrongEntries() : []), ...openPoints(scheme, sheet.content)];
  const chosen = useRef<OpenPoint | null>(null);
  const go = (point: OpenPoint) => {
    chosen.current = point;
    onClose();
  };
  const focusChosen = () => {
    if (chosen.current) focusPlace(chosen.current);
    chosen.current = null;
  };
  if (points.length > 0) {
    return (
      <Modal
        title={`还有 ${points.length} 处没有完成，不能签字确认`}
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
  const { total } = scoreSheet(form, factsOf(sheet.content));
  const isAll = signed.length === names.length;
  return (
    <Modal
      title="签字确认"
      open={isOpen}
      onCancel={onClose}
      okText="签字确认并锁定"
      cancelText="返回"
      okButtonProps={{ disabled: !isAll || sheet.saveState.kind !== 'saved', loading: isBusy }}
      onOk={() => onSubmit(signed)}
    >
      <p>
        总分 <strong>{total === null ? '—' : formatPoints(total)}</strong>{' '}
        分。本表由考评组全体共同填写，请各位考评员确认后逐一勾选。确认后评分表锁定，需修改时须写明原因退回。
      </p>
      <Checkbox
        indeterminate={signed.length > 0 && !isAll}
        checked={isAll}
        onChange={(event) => setSigned(event.target.checked ? names : [])}
      >
        全体确认
      </Checkbox>
      <Checkbox.Group
        className="signers"
        value={signed}
        onChange={setSigned}
        options={panel.map(({ name, isChair }) => ({
          value: name,
          label: isChair ? `${name}（组长）` : name,
        }))}
      />
    </Modal>
  );
}

/** What stands on screen but cannot be taken, such as a word where a count belongs; it is not saved. */
function wrongEntries(): OpenPoint[] {
  return [...document.querySelectorAll<HTMLElement>('.sheet [aria-invalid="true"]')].map((entry) => {
    const at = entry.closest<HTMLElement>('[data-item]')?.dataset.item ?? '';
    const ruleId = entry.closest<HTMLElement>('[data-rule]')?.dataset.rule ?? null;
    return { at, ruleId, text: `${at} 有一处填写有误，没有保存，请改正` };
  });
}
