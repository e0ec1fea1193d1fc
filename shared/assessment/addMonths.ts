import { dayNumber, daysIn } from './day.ts';

/**
 * The day so many months after a day (before it, where negative); where that month is shorter, its last day.
 *
 * Units: days as YYYY-MM-DD.
 * Errors: throws RangeError where the text is no day.
 * @example addMonths('2025-08-31', 6) // '2026-02-28'
 */
export function addMonths(day: string, months: number): string {
  const number = monthsAfter(day, months);
  return `${pad(Math.floor(number / 10_000), 4)}-${pad(Math.floor(number / 100) % 100, 2)}-${pad(number % 100, 2)}`;
}

/**
 * As addMonths, as the number that dayNumber gives: for comparing, where no text is to be made.
 *
 * Errors: as addMonths.
 * @example monthsAfter('2025-08-31', 6) // 20260228
 */
export function monthsAfter(day: string, months: number): number {
  const number = dayNumber(day);
  if (number === null) throw new RangeError(`not a day: ${day}`);
  const count = Math.floor(number / 10_000) * 12 + (Math.floor(number / 100) % 100) - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  if (count < 0) throw new RangeError(`no day ${months} months from ${day}`);
  return year * 10_000 + month * 100 + Math.min(number % 100, daysIn(year, month));
}

function pad(number: number, width: number): string {
  return number > 9 && width === 2 ? String(number) : String(number).padStart(width, '0');
}
