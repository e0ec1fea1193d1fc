import { isDay, parseDayOrMonth } from '../assessment/day.ts';
import type { Typed } from './typed.ts';

/**
 * The day that somebody typed, as YYYY-MM-DD, or a month as YYYY-MM where one will do; null where nothing stands there.
 *
 * @example readDay('２０２６．５．６', false) // { value: '2026-05-06' }
 * @example readDay('2018年7月', false) // { problem: '请写到日，如 2018-7-1' }
 */
export function readDay(text: string, takesMonth: boolean): Typed<string | null> {
  if (text.trim() === '') return { value: null };
  const date = parseDayOrMonth(text);
  if (date === null)
    return { problem: `看不懂这个日期，请写成 2026-5-6${takesMonth ? ' 或 2026年5月' : ''}` };
  if (takesMonth || isDay(date)) return { value: date };
  const [year = '', month = ''] = date.split('-');
  return { problem: `请写到日，如 ${year}-${Number(month)}-1` };
}
