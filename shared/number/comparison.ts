import { z } from 'zod';
import { assertNever } from '../assertNever.ts';
import { parsePoints } from './points.ts';

/** A bound with at most two decimals, so that it can be compared exactly. */
const boundSchema = z
  .number()
  .refine((bound) => parsePoints(String(bound)) !== null, '界限应为最多两位小数的数');

/** A comparison with a bound, exactly as the document's words have it: 少于, 未超过/以下, 达到/以上, 高于. */
export const comparisonSchema = z.union([
  z.strictObject({ lessThan: boundSchema }),
  z.strictObject({ atMost: boundSchema }),
  z.strictObject({ atLeast: boundSchema }),
  z.strictObject({ moreThan: boundSchema }),
]);
export type Comparison = z.infer<typeof comparisonSchema>;

/** How a number is compared, by the word that a comparison has for it. */
export type ComparisonWord = 'lessThan' | 'atMost' | 'atLeast' | 'moreThan';

/** The comparison of that word with a bound. @example comparisonOf('atMost', 4) // { atMost: 4 } */
export function comparisonOf(word: ComparisonWord, bound: number): Comparison {
  switch (word) {
    case 'lessThan':
      return { lessThan: bound };
    case 'atMost':
      return { atMost: bound };
    case 'atLeast':
      return { atLeast: bound };
    case 'moreThan':
      return { moreThan: bound };
  }
}

/** Whether the number satisfies the comparison. @example holds({ atMost: 4 }, 4) // true */
export function holds(comparison: Comparison, value: number): boolean {
  return holdsForShare(comparison, { count: value, of: 1 }, 1);
}

/** A share as the two whole numbers that were counted, so that it can be compared without rounding. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/**
 * Whether a share satisfies a comparison whose bound is in units of 1/`scale` (100 for percent), on the exact counts.
 *
 * @example holdsForShare({ moreThan: 80 }, { count: 20001, of: 25000 }) // true: 80.004 %
 * @example holdsForShare({ moreThan: 80 }, { count: 4, of: 5 }) // false: 80 %
 */
export function holdsForShare(comparison: Comparison, share: Share, scale = 100): boolean {
  const left = share.count * scale * 100;
  const { of } = share;
  if ('lessThan' in comparison) return left < hundredths(comparison.lessThan) * of;
  if ('atMost' in comparison) return left <= hundredths(comparison.atMost) * of;
  if ('atLeast' in comparison) return left >= hundredths(comparison.atLeast) * of;
  if ('moreThan' in comparison) return left > hundredths(comparison.moreThan) * of;
  return assertNever(comparison);
}

/** A bound has at most two decimals, so that rounding finds its hundredths exactly. */
function hundredths(bound: number): number {
  return Math.round(bound * 100);
}

/** The comparison in words. @example describeComparison({ atMost: 4 }, '次') // '不超过 4 次' */
export function describeComparison(comparison: Comparison, unit: string): string {
  if ('lessThan' in comparison) return `少于 ${comparison.lessThan} ${unit}`;
  if ('atMost' in comparison) return `不超过 ${comparison.atMost} ${unit}`;
  if ('atLeast' in comparison) return `不少于 ${comparison.atLeast} ${unit}`;
  if ('moreThan' in comparison) return `超过 ${comparison.moreThan} ${unit}`;
  return assertNever(comparison);
}
