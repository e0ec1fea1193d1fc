import type { Hundredths } from './points.ts';
import { formatRatio, ratio } from './ratio.ts';

/**
 * How a column writes its points: all with the decimals of the one that needs most.
 *
 * Units: hundredths in, null where a row has none.
 * @example columnPoints([850, null, 900])(900) // '9.0'
 */
export function columnPoints(all: readonly (Hundredths | null)[]): (points: Hundredths) => string {
  const places = all.reduce<number>((most, points) => Math.max(most, placesOf(points ?? 0)), 0);
  return (points) => formatRatio(ratio(points), places);
}

function placesOf(points: Hundredths): number {
  if (points % 100 === 0) return 0;
  return points % 10 === 0 ? 1 : 2;
}
