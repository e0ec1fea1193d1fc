import { daySpan, formatDay, isMonth } from './day.ts';

/**
 * A date of which something is decided, as evidence says it: a month alone is marked, never said as one of its days.
 *
 * @example markedDay('2021-10') // '2021年10月（只有年月）'
 * @example markedDay('2021-10-08') // '2021年10月8日'
 */
export function markedDay(day: string): string {
  return isMonth(day) ? `${formatDay(day)}（只有年月）` : formatDay(day);
}

/**
 * What a date decides: what both ends of a month decide alike, and null where they differ, since then the day is needed.
 *
 * @example decidedBy('2021-10', (day) => day <= '2021-10-15') // null
 */
export function decidedBy(day: string, holds: (day: string) => boolean): boolean | null {
  if (!isMonth(day)) return holds(day);
  const { first, last } = daySpan(day);
  const atFirst = holds(first);
  return atFirst === holds(last) ? atFirst : null;
}
