import { formatDay } from '../assessment/day.ts';
import { addMonths } from '../condition/addMonths.ts';
import type { Validity } from '../scheme/validity.ts';
import { dayBefore } from './dayBefore.ts';

/** How long a title holds, and what a person should know about it on a day. Days are YYYY-MM-DD. */
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
 * The validity of a title that was given or renewed on `since`, as seen on `today`.
 *
 * Errors: throws RangeError where a text is no day.
 * @example validityOf(fourYears, '2022-05-01', '2025-12-01').validUntil // '2026-04-30'
 */
export function validityOf(
  { years, warnMonths }: Pick<Validity, 'years' | 'warnMonths'>,
  since: string,
  today: string,
): TitleValidity {
  const renewalDueOn = addMonths(since, 12 * years);
  const validUntil = dayBefore(renewalDueOn);
  if (today > validUntil) {
    const warning = `称号已于${formatDay(validUntil)}满${years}年，须重新认定`;
    return { validUntil, renewalDueOn, state: 'lapsed', warning };
  }
  if (today < addMonths(renewalDueOn, -warnMonths))
    return { validUntil, renewalDueOn, state: 'valid', warning: null };
  const warning = `称号到${formatDay(validUntil)}满${years}年，请在此之前重新认定`;
  return { validUntil, renewalDueOn, state: 'renewSoon', warning };
}
