import { assertNever } from '../assertNever.ts';
import type { Share } from '../number/comparison.ts';
import type { Denominator, Measure } from '../scheme/measure.ts';
import type { Ballot } from './ballot.ts';

/**
 * The share that a ballot gives a measure, as the two whole numbers that were counted; null where there is nothing to
 * divide by. Callers check the ballot first.
 *
 * Source: the measure's options and denominator.
 * @example shareOf(ballot, satisfaction) // { count: 20001, of: 25000 }: 80.004 %
 */
export function shareOf(ballot: Ballot, measure: Pick<Measure, 'options' | 'of'>): Share | null {
  const of = dividedBy(ballot, measure.of);
  if (of === null || of <= 0) return null;
  let count = 0;
  for (const { id, isCounted } of measure.options) if (isCounted) count += ballot.counts[id] ?? 0;
  return { count, of };
}

/**
 * The votes with what each is worth, as hundredths of a full vote, over the measure's divisor; null where there is nothing
 * to divide by.
 *
 * @example valuedOf(ballot, appraisal) // 40 of 好 at 1, 6 of 较好 at 0.8: { count: 4480, of: 46 }
 */
export function valuedOf(ballot: Ballot, { options, of }: Pick<Measure, 'options' | 'of'>): Share | null {
  const divisor = dividedBy(ballot, of);
  if (divisor === null || divisor <= 0) return null;
  let count = 0;
  for (const { id, value = 0 } of options) count += (ballot.counts[id] ?? 0) * value;
  return { count, of: divisor };
}

/** The share of each option, in the paper's order; empty where there is nothing to divide by. */
export function sharesOf(ballot: Ballot, { options, of }: Pick<Measure, 'options' | 'of'>): readonly Share[] {
  const divisor = dividedBy(ballot, of);
  return divisor === null || divisor <= 0
    ? []
    : options.map(({ id }) => ({ count: ballot.counts[id] ?? 0, of: divisor }));
}

function dividedBy(ballot: Ballot, denominator: Denominator): number | null {
  switch (denominator) {
    case 'valid':
      return ballot.valid;
    case 'expressed':
      return ballot.valid === null || ballot.abstained === null ? null : ballot.valid - ballot.abstained;
    case 'returned':
      return ballot.returned;
    case 'due':
      return ballot.due;
    default:
      return assertNever(denominator);
  }
}
