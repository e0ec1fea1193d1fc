import { addRatios, type Ratio, ratio } from '../number/ratio.ts';

/** What one source (自评, 群众测评, 上级评定 …) gave, and its weight in percent. */
export interface WeightedScore {
  readonly score: Ratio | null;
  readonly weight: number;
}

/**
 * The sources' scores combined by weight, exact and not rounded; null while a source of weight above 0 has none.
 *
 * Units: ratios of hundredths.
 * Errors: throws RangeError where the weights do not sum to 100.
 * @example weightedTotal([{ score: ratio(9000), weight: 60 }, { score: ratio(8000), weight: 40 }]) // 8600/1
 */
export function weightedTotal(sources: readonly WeightedScore[]): Ratio | null {
  const sum = sources.reduce((total, source) => total + source.weight, 0);
  if (sum !== 100) throw new RangeError(`weights sum to ${sum}, not 100`);
  let total = ratio(0);
  for (const { score, weight } of sources) {
    if (weight === 0) continue;
    if (score === null) return null;
    total = addRatios(total, ratio(score.numerator * weight, score.denominator * 100));
  }
  return total;
}
