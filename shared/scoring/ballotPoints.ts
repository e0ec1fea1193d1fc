import type { Share } from '../number/comparison.ts';
import type { Hundredths } from '../number/points.ts';
import { ratio, roundToPlaces } from '../number/ratio.ts';
import type { BallotPart } from '../scheme/part.ts';

/**
 * The points that votes give a part: their values summed, over what they are divided by, of its full points, rounded half
 * up to its places. Null where the part gives none.
 *
 * Units: `valued` counts hundredths of a vote's full value; hundredths of a point out.
 * @example ballotPoints({ outOf: 10_000, places: 2 }, { count: 4160, of: 46 }) // 41.6 of 46: 90.43 分
 */
export function ballotPoints(
  { outOf, places }: Pick<BallotPart, 'outOf' | 'places'>,
  valued: Share,
): Hundredths | null {
  if (outOf === undefined || valued.of <= 0) return null;
  return roundToPlaces(ratio(valued.count * outOf, valued.of * 100), places);
}
