import { useQueries } from '@tanstack/react-query';
import { type Deduction, deductionsOf } from '../../../shared/rectification/deductionsOf.ts';
import { schemeOfSlot } from '../../../shared/round/schemeOfRound.ts';
import { type SheetSlot, slotName, slotsOf } from '../../../shared/round/sheetSlot.ts';
import { isBegun } from '../../../shared/sheet/isBegun.ts';
import { api } from '../../api/client.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

/** What one of a candidate's sheets deducts. */
export interface SheetDeductions {
  readonly slot: SheetSlot;
  readonly isBegun: boolean;
  readonly deductions: readonly Deduction[];
}

/** What all sheets of a candidate deduct, in the scheme's order; none until all of them are there. */
export function useDeductions(candidateId: string) {
  const { scheme, panel } = useAssessment();
  const slots = slotsOf(scheme, panel);
  const queries = useQueries({
    queries: slots.map((slot) =>
      api.sheet.get.queryOptions({ input: { candidateId, slot: slotName(slot) } }),
    ),
  });
  const isLoaded = queries.every(({ data }) => data);
  const sheets = slots.flatMap((slot, index): SheetDeductions[] => {
    const sheet = queries[index]?.data;
    const form = schemeOfSlot(scheme, slot).sheet;
    if (!isLoaded || !sheet) return [];
    return [
      {
        slot,
        isBegun: isBegun(form, sheet.content),
        deductions: form ? deductionsOf(form, sheet.content, sheet) : [],
      },
    ];
  });
  return { sheets, isLoaded, failed: queries.find(({ error }) => error) };
}

/** Why nothing can be made of deductions; empty where something can, and while the sheets are not there yet. */
export function whyNoDeductions({ sheets, isLoaded }: ReturnType<typeof useDeductions>): readonly string[] {
  if (!isLoaded || sheets.some(({ deductions }) => deductions.length > 0)) return [];
  return [sheets.some((sheet) => sheet.isBegun) ? '评分表没有扣分' : '还没有评分'];
}
