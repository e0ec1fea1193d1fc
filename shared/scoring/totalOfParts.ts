import type { Hundredths } from '../number/points.ts';
import { addRatios, type Ratio, ratio } from '../number/ratio.ts';
import { type Part, whole } from '../scheme/part.ts';

/**
 * The parts' points combined by weight, or as they are where a part has none; exact and not rounded. Null while one that
 * counts has no points; what is only listed (weight 0) counts for nothing.
 *
 * Units: hundredths in, a ratio of hundredths out; weights in hundredths of a percent.
 * @example totalOfParts([{ id: 'a', weight: 6000 }, { id: 'b', weight: 4000 }], pointsOf) // 9000 and 8000: 8600/1
 */
export function totalOfParts(
  parts: readonly Part[],
  pointsOf: (partId: string) => Hundredths | null,
): Ratio | null {
  let total: Ratio = ratio(0);
  for (const part of parts) {
    if (part.weight === 0) continue;
    const own = part.takes === 'parts' ? totalOfParts(part.parts, pointsOf) : asRatio(pointsOf(part.id));
    if (own === null) return null;
    total = addRatios(total, part.weight === undefined ? own : weighed(own, part.weight));
  }
  return total;
}

function asRatio(points: Hundredths | null): Ratio | null {
  return points === null ? null : ratio(points);
}

function weighed({ numerator, denominator }: Ratio, weight: number): Ratio {
  return ratio(numerator * weight, denominator * whole);
}
