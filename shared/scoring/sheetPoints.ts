import { formatPoints, type Hundredths } from '../number/points.ts';

/** What stands for the points of what does not apply and gives none, as it is printed. */
export const notApplicable = '不适用';

/** The points of an item, a dimension or a sheet: null is unscored, and what does not apply gives none; neither is 0. */
export type SheetPoints = Hundredths | null | typeof notApplicable;

/**
 * The sum of the points from `start` up to but not including `end`: null while one is unscored, 不适用 where none applies.
 *
 * @example sumOfSheetPoints([300, '不适用', 200]) // 500
 */
export function sumOfSheetPoints(
  points: readonly SheetPoints[],
  start = 0,
  end = points.length,
): SheetPoints {
  let sum: Hundredths = 0;
  let isAny = false;
  for (let index = start; index < end; index += 1) {
    const each = points[index] ?? null;
    if (each === null) return null;
    if (each === notApplicable) continue;
    sum += each;
    isAny = true;
  }
  return isAny ? sum : notApplicable;
}

/** The points as people read them; `blank` stands for what has none. @example sheetPointsWords(850) // '8.5' */
export function sheetPointsWords(each: SheetPoints | undefined, blank = '—'): string {
  if (each === notApplicable) return each;
  return each == null ? blank : formatPoints(each);
}

/** The points where there are any. @example pointsOf('不适用') // null */
export function pointsOf(each: SheetPoints | undefined): Hundredths | null {
  return typeof each === 'number' ? each : null;
}
