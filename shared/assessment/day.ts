/** Whether the text is a real day of the calendar as YYYY-MM-DD. @example isDay('2026-02-29') // false */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

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
