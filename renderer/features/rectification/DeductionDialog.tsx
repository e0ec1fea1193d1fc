import { useQueries } from '@tanstack/react-query';
import { Button, Select, Spin } from 'antd';
import { useState } from 'react';
import { formatPoints } from '../../../shared/number/points.ts';
import { deductionsOf } from '../../../shared/rectification/deductionsOf.ts';
import type { ProblemRow } from '../../../shared/rectification/rectificationOf.ts';
import type { Problem } from '../../../shared/register/content.ts';
import { schemeOfSlot } from '../../../shared/round/schemeOfRound.ts';
import { slotName, slotsOf } from '../../../shared/round/sheetSlot.ts';
import { isBegun } from '../../../shared/sheet/isBegun.ts';
import { api } from '../../api/client.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { slotTitle } from './slotTitle.ts';

interface Props {
  readonly candidateId: string;
  readonly rows: readonly ProblemRow[];
  readonly onAdd: (...given: Partial<Problem>[]) => Promise<boolean>;
  readonly onClose: () => void;
}

/** The deductions of one of the candidate's sheets, each a row of the register at one click. */
export function DeductionDialog({ candidateId, rows, onAdd, onClose }: Props) {
  const { scheme, panel } = useAssessment();
  const [chosen, setChosen] = useState<string | null>(null);
  const slots = slotsOf(scheme, panel);
  const queries = useQueries({
    queries: slots.map((slot) =>
      api.sheet.get.queryOptions({ input: { candidateId, slot: slotName(slot) } }),
    ),
  });
  const failed = queries.find(({ error }) => error);
  const sheets = slots.map((slot, index) => ({ slot, sheet: queries[index]?.data }));
  // The last sheet that somebody has begun says best what is wrong now.
  const last = sheets
    .filter(({ slot, sheet }) => sheet && isBegun(schemeOfSlot(scheme, slot).sheet, sheet.content))
    .at(-1);
  const shown = sheets.find(({ slot }) => slotName(slot) === chosen) ?? last;
  const form = shown && schemeOfSlot(scheme, shown.slot).sheet;
  const deductions = form && shown.sheet ? deductionsOf(form, shown.sheet.content, shown.sheet) : [];
  const isListed = (text: string) =>
    rows.some(({ origin }) => origin.kind === 'item' && origin.text === text);
  return (
    <Dialog width={900} title="从扣分生成" onClose={onClose}>
      {failed && <LoadProblem error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && queries.some(({ data }) => !data) && <Spin className="page-spin" />}
      {shown && slots.length > 1 && (
        <Select
          aria-label="哪一份评分表"
          className="rectify-slot"
          value={slotName(shown.slot)}
          onChange={setChosen}
          options={slots.map((slot) => ({ value: slotName(slot), label: slotTitle(scheme, slot) }))}
        />
      )}
      {queries.every(({ data }) => data) && deductions.length === 0 && (
        <p className="rectify-empty">
          {shown ? '这份评分表还没有扣分。' : '还没有评分，没有可以列入的扣分。'}
        </p>
      )}
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
