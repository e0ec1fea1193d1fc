import { addMonths } from './addMonths.ts';

/**
 * Whether a day lies in the last `years` years up to and including `on` (近 N 年, 4年内): not after `on`, and so many
 * years from it have not passed. A title of 4 years given on the day is still valid exactly as long as this holds.
 *
 * Units: days as YYYY-MM-DD.
 * @example isWithinYears('2021-03-15', 3, '2024-03-15') // false: the three years are over
 * @example isWithinYears('2021-03-16', 3, '2024-03-15') // true
 */
export function isWithinYears(day: string, years: number, on: string): boolean {
  if (day > on) return false;
  // Most days are decided by the year alone; this runs over whole registers.
  const passed = Number(on.slice(0, 4)) - Number(day.slice(0, 4));
  return passed < years || (passed === years && on < addMonths(day, 12 * years));
}
