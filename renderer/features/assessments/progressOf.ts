import type { AssessmentSummary } from '../../../shared/contract/answers.ts';

export interface Progress {
  /** A line each. */
  readonly lines: readonly string[];
  readonly isDone: boolean;
}

/**
 * How far an assessment is, in words: the step of its course first, once it has begun.
 *
 * @example progressOf(half).lines // ['评比', '已签字 3 / 共 8', '评分中 2']
 */
export function progressOf(assessment: AssessmentSummary): Progress {
  const { lines, isDone } = ofWork(assessment);
  const { stage } = assessment;
  return { lines: stage === null ? lines : [`阶段：${stage}`, ...lines], isDone };
}

function ofWork({
  hasSheet,
  signedAt,
  candidateCount,
  startedCount,
  submittedCount,
}: AssessmentSummary): Progress {
  if (signedAt === null && hasSheet) return { lines: ['考评口径待签字'], isDone: false };
  if (candidateCount === 0) return { lines: ['还没有参评单位'], isDone: false };
  if (!hasSheet) return { lines: [`有登记的单位 ${startedCount} / 共 ${candidateCount}`], isDone: false };
  const open = startedCount - submittedCount;
  const lines = [`已签字 ${submittedCount} / 共 ${candidateCount}`, ...(open > 0 ? [`评分中 ${open}`] : [])];
  return { lines, isDone: submittedCount === candidateCount };
}

/** The screen where work on the assessment goes on. */
export function addressOf({ id, hasSheet, signedAt, candidateCount }: AssessmentSummary): string {
  if (candidateCount === 0) return `/a/${id}/setup`;
  if (!hasSheet) return `/a/${id}/flow`;
  return signedAt !== null ? `/a/${id}/score` : `/a/${id}/setup`;
}
