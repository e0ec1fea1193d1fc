import type { AssessmentDetail, CandidateSummary } from '../../../shared/contract/answers.ts';
import { findSlot, slotName, slotsOf } from '../../../shared/round/sheetSlot.ts';

/** Where this machine keeps the candidate that was last on screen in an assessment. */
export const lastCandidateKey = (assessmentId: string) => `kaoping.lastCandidate.${assessmentId}`;

/** Where it keeps the slot. */
export const lastSlotKey = (assessmentId: string) => `kaoping.lastSlot.${assessmentId}`;

/** The slot that is shown: the one that the address names, the last one, or the first; '' is the panel's joint sheet. */
export function slotToShow(
  { id, scheme, panel }: Pick<AssessmentDetail, 'id' | 'scheme' | 'panel'>,
  named: string,
): string {
  const known = [named, localStorage.getItem(lastSlotKey(id)) ?? ''].find(
    (name) => findSlot(scheme, panel, name) !== null,
  );
  const [first] = slotsOf(scheme, panel);
  return known ?? (first ? slotName(first) : '');
}

/** The candidate that is shown where the address names none: the last one, or the first that is not signed. */
export function candidateToShow(
  candidates: readonly CandidateSummary[],
  last: string | null,
): CandidateSummary | undefined {
  return (
    candidates.find(({ id }) => id === last) ??
    candidates.find(({ status }) => status !== 'submitted') ??
    candidates[0]
  );
}
