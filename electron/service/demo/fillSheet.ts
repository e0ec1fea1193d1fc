import { scoreSheet } from '../../../shared/scoring/scoreSheet.ts';
import { factsOf } from '../../../shared/sheet/factsOf.ts';
import { type Context, getAssessment, getScheme, requireSheet } from '../context.ts';
import { changeSheetOf, getSheet, submitSheet } from '../sheets.ts';
import type { SheetStep } from './demoSchema.ts';

/** Fills a candidate's sheet, all of it looked at, and signs it. */
export function fillSheet(
  context: Context,
  assessmentId: string,
  candidateId: string,
  { slot, values, evidence, vetoes, notApplicable, remarks, signedBy }: SheetStep,
): void {
  const { panel, schemeDigest } = getAssessment(context, assessmentId);
  const { sheet } = requireSheet(getScheme(context, schemeDigest));
  const items = Object.fromEntries(
    sheet.items.map(({ id }) => [id, { seen: true, ...(remarks[id] && { remark: remarks[id] }) }]),
  );
  changeSheetOf(context, { candidateId, slot }, { values, items, evidence, notApplicable, vetoes });
  const { content, measures } = getSheet(context, { candidateId, slot });
  submitSheet(context, {
    candidateId,
    slot,
    signedBy: signedBy ?? panel.map((panelist) => panelist.name),
    total: scoreSheet(sheet, factsOf(content, measures)).total ?? 0,
  });
}
