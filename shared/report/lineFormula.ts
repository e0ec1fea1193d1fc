import { assertNever } from '../assertNever.ts';
import type { Comparison } from '../number/comparison.ts';

/**
 * The comparison of a share with a line in percent, as a formula on whole numbers, so that 80.00 % is not 高于80%.
 *
 * @example lineFormula({ moreThan: 80 }, 'A1', 'B1') // 'A1*10000>8000*B1'
 */
export function lineFormula(line: Comparison, count: string, of: string): string {
  // A bound has at most two decimals, so that rounding finds its hundredths exactly.
  const sides = (sign: string, bound: number) => `${count}*10000${sign}${Math.round(bound * 100)}*${of}`;
  if ('moreThan' in line) return sides('>', line.moreThan);
  if ('atLeast' in line) return sides('>=', line.atLeast);
  if ('atMost' in line) return sides('<=', line.atMost);
  if ('lessThan' in line) return sides('<', line.lessThan);
  return assertNever(line);
}
