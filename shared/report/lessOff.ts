import type { CandidateResult } from '../outcome/assessmentResult.ts';
import { limitFormula, limitsOfSum } from '../scheme/limits.ts';
import type { Scheme } from '../scheme/scheme.ts';

/**
 * The formula of a sum with what confirmed facts take off the total, not below the sheet's own floor; the sum itself
 * where they take nothing.
 *
 * @example lessOff(scheme, { off: 500 })('SUM(E5:I5)') // 'SUM(E5:I5)-5'
 */
export function lessOff(
  { sheet }: Pick<Scheme, 'sheet'>,
  result: Pick<CandidateResult, 'off'> | undefined,
): (sum: string) => string {
  const off = result?.off ?? 0;
  if (off === 0) return (sum) => sum;
  const { floor } = limitsOfSum(sheet ?? {});
  return (sum) => limitFormula(`${sum}-${off / 100}`, { floor, cap: null });
}
