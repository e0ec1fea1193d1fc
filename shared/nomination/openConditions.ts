import type { NomineeResult } from './nomineeResult.ts';

/**
 * How many conditions of those who applied are 待判定: the one number that head, rows and 流程 say. Who has not applied
 * has nothing to be decided.
 *
 * @example two who applied, of one 3 and of the other 0 are open // 3
 */
export function openConditions(
  nominees: readonly Pick<NomineeResult, 'nomination' | 'conditions'>[],
): number {
  return nominees.reduce(
    (sum, { nomination, conditions }) =>
      nomination === null ? sum : sum + conditions.filter(({ isPassed }) => isPassed === null).length,
    0,
  );
}
