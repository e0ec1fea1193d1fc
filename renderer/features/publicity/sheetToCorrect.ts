import type { AssessmentDetail } from '../../../shared/contract/answers.ts';
import { isStanding } from '../../../shared/notice/objectionWords.ts';
import type { Objection } from '../../../shared/register/noticeContent.ts';
import { slotName, slotsOf } from '../../../shared/round/sheetSlot.ts';
import { flowSteps } from '../../../shared/stage/flowSteps.ts';

/** The slot of the sheet that an objection found true asks to correct at once; null where it is corrected otherwise. */
export function sheetToCorrect(
  { scheme, panel }: Pick<AssessmentDetail, 'scheme' | 'panel'>,
  objection: Objection,
): string | null {
  const slot = slotsOf(scheme, panel).at(-1);
  const mayCorrect = isStanding(objection) && flowSteps(scheme).some(({ isNotice }) => isNotice);
  if (objection.candidateId === null || !mayCorrect || !scheme.sheet) return null;
  return slot && slot.panelist === undefined ? slotName(slot) : null;
}
