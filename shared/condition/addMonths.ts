import { dayNumber, isDay } from '../assessment/day.ts';

/**
 * The day so many months after a day (before it, where negative); where that month is shorter, its last day.
 *
 * Units: days as YYYY-MM-DD.
 * Errors: throws RangeError where the text is no day.
 * @example addMonths('2025-08-31', 6) // '2026-02-28'
 */
export function addMonths(day: string, months: number): string {
  const number = dayNumber(day);
  if (number === null) throw new RangeError(`not a day: ${day}`);
  const year = Math.floor(number / 10_000);
  const month = Math.floor(number / 100) % 100;
  const date = number % 100;
  const count = year * 12 + (month - 1) + months;
  const start = `${pad(Math.floor(count / 12), 4)}-${pad((((count % 12) + 12) % 12) + 1, 2)}`;
  if (date <= 28) return `${start}-${pad(date, 2)}`;
  const fitting = [date, 30, 29, 28].map((last) => `${start}-${pad(Math.min(last, date), 2)}`).find(isDay);
  if (fitting === undefined) throw new RangeError(`no day ${months} months from ${day}`);
  return fitting;
}

function pad(number: number, width: number): string {
  return number > 9 && width === 2 ? String(number) : String(number).padStart(width, '0');
}
