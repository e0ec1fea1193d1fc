import { schemeOfSlot } from '../../../shared/round/schemeOfRound.ts';
import { findSlot, jointSlot } from '../../../shared/round/sheetSlot.ts';
import { scoreContent } from '../../../shared/sheet/scoreContent.ts';
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
  const scheme = requireSheet(getScheme(context, schemeDigest));
  const { sheet } = schemeOfSlot(scheme, findSlot(scheme, panel, slot) ?? jointSlot);
  const items = Object.fromEntries(
    sheet.items.map(({ id }) => [id, { seen: true, ...(remarks[id] && { remark: remarks[id] }) }]),
  );
  changeSheetOf(context, { candidateId, slot }, { values, items, evidence, notApplicable, vetoes });
  const detail = getSheet(context, { candidateId, slot });
  submitSheet(context, {
    candidateId,
    slot,
    signedBy: signedBy ?? panel.map((panelist) => panelist.name),
    total: scoreContent(sheet, detail.content, detail).total ?? 0,
  });
}
