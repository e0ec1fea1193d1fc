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

/**
 * A day, or a month where only that is known, as official documents write it.
 *
 * @example formatDay('2026-05-01') // '2026年5月1日'
 * @example formatDay('2026-05') // '2026年5月'
 */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return date === undefined ? `${year}年${month}月` : `${year}年${month}月${date}日`;
}

/** Whether the text is a real day as YYYY-MM-DD, or a month as YYYY-MM. @example isDayOrMonth('2021-10') // true */
export function isDayOrMonth(text: string): boolean {
  return isMonth(text) || isDay(text);
}

/** Whether the text is a month as YYYY-MM: a date of which no more is known. @example isMonth('2021-13') // false */
export function isMonth(text: string): boolean {
  return text.length === 7 && isDay(`${text}-01`);
}

/**
 * The first and the last day that a date may be: itself, or the ends of the month where only that is known. What both
 * decide alike is decided.
 *
 * @example daySpan('2021-02') // { first: '2021-02-01', last: '2021-02-28' }
 */
export function daySpan(day: string): { readonly first: string; readonly last: string } {
  if (!isMonth(day)) return { first: day, last: day };
  const [year = 0, month = 0] = day.split('-').map(Number);
  return { first: `${day}-01`, last: `${day}-${daysIn(year, month)}` };
}

/**
 * The day that a person's writing means, as YYYY-MM-DD: 2026-5-1, 2026/5/1, 2026.5.1, 2026年5月1日, 20260501, 26-5-1, and
 * the same in full-width figures; null where it is no day, a month alone included.
 *
 * @example parseDay('２０２６．５．６') // '2026-05-06'
 */
export function parseDay(text: string): string | null {
  const date = parseDayOrMonth(text);
  return date !== null && isDay(date) ? date : null;
}

/**
 * As parseDay, and a month alone (2018年7月, 2018.7, 2018-07) as YYYY-MM. A year of two figures is one of 1950 to 2049.
 *
 * @example parseDayOrMonth('2018年7月') // '2018-07'
 */
export function parseDayOrMonth(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s/gu, '').replaceAll('。', '.').replace(/[—–−]/gu, '-');
  const parts = writtenDays.map((pattern) => pattern.exec(plain)?.groups).find((groups) => groups);
  if (!parts) return null;
  const { year = '', month = '', date } = parts;
  const full = year.length === 2 ? `${Number(year) < 50 ? 20 : 19}${year}` : year;
  const known = [full, month.padStart(2, '0'), ...(date === undefined ? [] : [date.padStart(2, '0')])].join(
    '-',
  );
  return isDayOrMonth(known) ? known : null;
}
const writtenDays = [
  /^(?<year>\d{4})(?<month>\d{2})(?<date>\d{2})$/,
  /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})(?:\k<mark>(?<date>\d{1,2}))?$/,
  /^(?<year>\d{2})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<date>\d{1,2})$/,
  /^(?<year>\d{2}|\d{4})(?<mark>[,、])(?<month>\d{1,2})\k<mark>(?<date>\d{1,2})$/,
  /^(?<year>\d{2}|\d{4})年(?<month>\d{1,2})月(?:(?<date>\d{1,2})日?)?$/,
];

/** How many days the month has, of 1 to 12. @example daysIn(2028, 2) // 29 */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day after. @example nextDay('2026-02-28') // '2026-03-01' */
export function nextDay(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const two = (part: number) => String(part).padStart(2, '0');
  if (date < daysIn(year, month)) return `${year}-${two(month)}-${two(date + 1)}`;
  return month < 12 ? `${year}-${two(month + 1)}-01` : `${year + 1}-01-01`;
}
