import { addMonths } from '../assessment/addMonths.ts';
import { daySpan, formatDay, isMonth } from '../assessment/day.ts';
import { dayBefore } from '../assessment/dayBefore.ts';
import { markedDay } from '../assessment/monthOnly.ts';
import type { Validity } from '../scheme/validity.ts';

/**
 * How long a title holds, and what a person should know about it on a day. Days are YYYY-MM-DD; of a title of which only
 * the month is known, both are the month (YYYY-MM) in which it ends.
 */
export interface TitleValidity {
  /** The last day on which it is valid. */
  readonly validUntil: string;
  /** The day on which 重新认定 is due, the one after. */
  readonly renewalDueOn: string;
  readonly state: 'valid' | 'renewSoon' | 'lapsed';
  /** A Chinese sentence; null while there is nothing to warn of. */
  readonly warning: string | null;
}

/**
 * The validity of a title that was given or renewed on `since`, as seen on `today`. Where only the month is known it
 * lapses with the last day that may be meant, and its renewal is warned of from the first on.
 *
 * Errors: throws RangeError where a text is no day.
 * @example validityOf(fourYears, '2022-05-01', '2025-12-01').validUntil // '2026-04-30'
 */
export function validityOf(
  { years, warnMonths }: Pick<Validity, 'years' | 'warnMonths'>,
  since: string,
  today: string,
): TitleValidity {
  const { first, last } = daySpan(since);
  const latest = addMonths(last, 12 * years);
  const earliest = first === last ? latest : addMonths(first, 12 * years);
  const days = isMonth(since)
    ? { validUntil: latest.slice(0, 7), renewalDueOn: latest.slice(0, 7) }
    : { validUntil: dayBefore(latest), renewalDueOn: latest };
  if (today >= latest) {
    const warning = `称号已于${markedDay(days.validUntil)}满${years}年，须重新认定`;
    return { ...days, state: 'lapsed', warning };
  }
  if (today < addMonths(earliest, -warnMonths)) return { ...days, state: 'valid', warning: null };
  const until = markedDay(days.validUntil);
  const warning = isMonth(since)
    ? `称号到${until}满${years}年，请在${formatDay(earliest)}以前重新认定，或填写授予、认定的具体日期`
    : `称号到${until}满${years}年，请在此之前重新认定`;
  return { ...days, state: 'renewSoon', warning };
}
