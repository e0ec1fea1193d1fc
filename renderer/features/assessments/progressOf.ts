import type { AssessmentSummary } from '../../../shared/contract/contract.ts';

export interface Progress {
  /** A line each. */
  readonly lines: readonly string[];
  readonly isDone: boolean;
}

/** How far an assessment is, in words. @example progressOf(half).lines // ['已签字 3 / 共 8', '评分中 2'] */
export function progressOf(assessment: AssessmentSummary): Progress {
  const { signedAt, candidateCount, startedCount, submittedCount } = assessment;
  if (signedAt === null) return { lines: ['考评口径待签认'], isDone: false };
  if (candidateCount === 0) return { lines: ['还没有参评单位'], isDone: false };
  const open = startedCount - submittedCount;
  const lines = [`已签字 ${submittedCount} / 共 ${candidateCount}`, ...(open > 0 ? [`评分中 ${open}`] : [])];
  return { lines, isDone: submittedCount === candidateCount };
}

/** The screen where work on the assessment goes on. */
export function addressOf({ id, signedAt, candidateCount }: AssessmentSummary): string {
  return signedAt !== null && candidateCount > 0 ? `/a/${id}/score` : `/a/${id}/setup`;
}
