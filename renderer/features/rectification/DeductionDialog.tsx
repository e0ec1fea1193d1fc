import { Button, Select, Spin } from 'antd';
import { useState } from 'react';
import { formatPoints } from '../../../shared/number/points.ts';
import type { ProblemRow } from '../../../shared/rectification/rectificationOf.ts';
import type { Problem } from '../../../shared/register/content.ts';
import { slotName } from '../../../shared/round/sheetSlot.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { slotTitle } from './slotTitle.ts';
import type { useDeductions } from './useDeductions.ts';

interface Props {
  readonly found: ReturnType<typeof useDeductions>;
  readonly rows: readonly ProblemRow[];
  readonly onAdd: (...given: Partial<Problem>[]) => Promise<boolean>;
  readonly onClose: () => void;
}

/** The deductions of one of the candidate's sheets, each a row of the register at one click. */
export function DeductionDialog({ found, rows, onAdd, onClose }: Props) {
  const { scheme } = useAssessment();
  const [chosen, setChosen] = useState<string | null>(null);
  const { sheets, isLoaded, failed } = found;
  // The last sheet that somebody has begun says best what is wrong now.
  const last = sheets.filter((sheet) => sheet.isBegun).at(-1);
  const shown = sheets.find(({ slot }) => slotName(slot) === chosen) ?? last;
  const deductions = shown?.deductions ?? [];
  const isListed = (text: string) =>
    rows.some(({ origin }) => origin.kind === 'item' && origin.text === text);
  return (
    <Dialog width={900} title="从扣分生成" onClose={onClose}>
      {failed && <LoadProblem error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && !isLoaded && <Spin className="page-spin" />}
      {shown && sheets.length > 1 && (
        <Select
          aria-label="哪一份评分表"
          className="rectify-slot"
          value={slotName(shown.slot)}
          onChange={setChosen}
          options={sheets.map(({ slot }) => ({ value: slotName(slot), label: slotTitle(scheme, slot) }))}
        />
      )}
      {shown && deductions.length === 0 && <p className="rectify-empty">这份评分表没有扣分。</p>}
      <ul className="rectify-deductions">
        {deductions.map((deduction) => (
          <li key={deduction.text}>
            <span className="rectify-deduction-text">
              {deduction.text}
              {deduction.remark !== '' && <span className="rectify-look">{deduction.remark}</span>}
            </span>
            <strong>{formatPoints(deduction.points).replace('-', '−')} 分</strong>
            {isListed(deduction.text) ? (
              <span className="rectify-good rectify-listed">✓ 已列入</span>
            ) : (
              <Button
                className="rectify-listed"
                onClick={() =>
                  void onAdd({
                    problem: [deduction.reason, deduction.remark].filter((text) => text !== '').join('。'),
                    origin: { kind: 'item', id: deduction.itemId, text: deduction.text },
                  })
                }
              >
                列入清单
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
