import type { Hundredths } from '../../../shared/number/points.ts';

/** Hundredths as a JSON number of points; the nearest double prints with at most two decimals. Null stays. */
export function inPoints(points: Hundredths | null | undefined): number | null {
  return points == null ? null : points / 100;
}
