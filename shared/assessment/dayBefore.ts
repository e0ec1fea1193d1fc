import { addMonths } from './addMonths.ts';
import { isDay } from './day.ts';

/** The day before, by the calendar. @example dayBefore('2026-03-01') // '2026-02-28' */
export function dayBefore(day: string): string {
  const date = Number(day.slice(8));
  if (date > 1) return `${day.slice(0, 8)}${String(date - 1).padStart(2, '0')}`;
  const month = addMonths(day, -1).slice(0, 8);
  const last = ['31', '30', '29', '28'].map((end) => month + end).find(isDay);
  if (last === undefined) throw new RangeError(`not a day: ${day}`);
  return last;
}
