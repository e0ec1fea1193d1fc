/** Whether the text is a real day of the calendar as YYYY-MM-DD. @example isDay('2026-02-29') // false */
export function isDay(text: string): boolean {
  return dayNumber(text) !== null;
}

/**
 * The day as a number whose digits are year, month and date; null where the text is no day. Registers are read by the
 * hundred thousand, so the digits are taken one by one and nothing is made on the way.
 *
 * @example dayNumber('2026-05-01') // 20260501
 */
export function dayNumber(text: string): number | null {
  if (text.length !== 10) return null;
  let number = 0;
  for (let at = 0; at < 10; at += 1) {
    const code = text.charCodeAt(at);
    if (at === 4 || at === 7) {
      if (code !== hyphen) return null;
    } else {
      const digit = code - zero;
      if (digit < 0 || digit > 9) return null;
      number = number * 10 + digit;
    }
  }
  const [month, date] = [Math.floor(number / 100) % 100, number % 100];
  const isReal = month >= 1 && month <= 12 && date >= 1 && date <= daysIn(Math.floor(number / 10_000), month);
  return isReal ? number : null;
}
const hyphen = 45;
const zero = 48;

/** The day as official documents write it. @example formatDay('2026-05-01') // '2026年5月1日' */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/**
 * The day that a person's writing means (2026-5-1, 2026/5/1, 2026.5.1, 2026年5月1日, 20260501, or 2026年5月 as its first
 * day), as YYYY-MM-DD; null where it is no day.
 */
export function parseDay(text: string): string | null {
  const trimmed = text.trim();
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(trimmed) ??
    /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})?日?)?$/.exec(trimmed);
  if (!match) return null;
  const [, year = '', month = '', date = '1'] = match;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day after. @example nextDay('2026-02-28') // '2026-03-01' */
export function nextDay(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const two = (part: number) => String(part).padStart(2, '0');
  if (date < daysIn(year, month)) return `${year}-${two(month)}-${two(date + 1)}`;
  return month < 12 ? `${year}-${two(month + 1)}-01` : `${year + 1}-01-01`;
}
