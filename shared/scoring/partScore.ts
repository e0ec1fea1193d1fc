import { formatPoints, type Hundredths } from '../number/points.ts';

/** What stands for the points of what does not apply and gives none, as it is printed. */
export const notApplicable = '不适用';

/** The points of a part of a sheet: null is unscored, and what does not apply gives none; neither is 0. */
export type PartScore = Hundredths | null | typeof notApplicable;

/**
 * The sum of the parts from `start` up to but not including `end`: null while one is unscored, 不适用 where none applies.
 *
 * @example sumOfParts([300, '不适用', 200]) // 500
 */
export function sumOfParts(parts: readonly PartScore[], start = 0, end = parts.length): PartScore {
  let sum: Hundredths = 0;
  let isAny = false;
  for (let index = start; index < end; index += 1) {
    const part = parts[index] ?? null;
    if (part === null) return null;
    if (part === notApplicable) continue;
    sum += part;
    isAny = true;
  }
  return isAny ? sum : notApplicable;
}

/** The points as people read them; `blank` stands for what has none. @example partWords(850) // '8.5' */
export function partWords(part: PartScore | undefined, blank = '—'): string {
  if (part === notApplicable) return part;
  return part == null ? blank : formatPoints(part);
}

/** The points where there are any. @example pointsOf('不适用') // null */
export function pointsOf(part: PartScore | undefined): Hundredths | null {
  return typeof part === 'number' ? part : null;
}
