import type { SheetPoints } from '../../../shared/scoring/sheetPoints.ts';

/**
 * Hundredths as a JSON number of points; the nearest double prints with at most two decimals. Null where there are none,
 * 不适用 where they are not asked for.
 */
export function inPoints(points: SheetPoints | undefined): number | string | null {
  return typeof points === 'number' ? points / 100 : (points ?? null);
}
