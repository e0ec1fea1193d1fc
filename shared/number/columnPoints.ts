import type { Hundredths } from './points.ts';
import { formatRatio, ratio } from './ratio.ts';

/**
 * How a column writes its points: all with the decimals of the one that needs most.
 *
 * Units: hundredths in, null where a row has none.
 * @example columnPoints([850, null, 900])(900) // '9.0'
 */
export function columnPoints(all: readonly (Hundredths | null)[]): (points: Hundredths) => string {
  const places = columnPlaces(all);
  return (points) => formatRatio(ratio(points), places);
}

/** As columnPoints, as the number format of a worksheet's column. @example columnFormat([850, 900]) // '0.0' */
export function columnFormat(all: readonly (Hundredths | null)[]): string {
  return ['0', '0.0', '0.00'][columnPlaces(all)] ?? '0.00';
}

function columnPlaces(all: readonly (Hundredths | null)[]): number {
  return all.reduce<number>((most, points) => Math.max(most, placesOf(points ?? 0)), 0);
}

function placesOf(points: Hundredths): number {
  if (points % 100 === 0) return 0;
  return points % 10 === 0 ? 1 : 2;
}
