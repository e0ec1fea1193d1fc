import type { CandidateSummary } from '../../../shared/contract/answers.ts';

/** Where this machine keeps the candidate that was last on screen in an assessment. */
export const lastCandidateKey = (assessmentId: string) => `kaoping.lastCandidate.${assessmentId}`;

/** Where it keeps the slot. */
export const lastSlotKey = (assessmentId: string) => `kaoping.lastSlot.${assessmentId}`;

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
