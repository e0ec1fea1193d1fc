import type { Dossier } from '../../shared/dossier/dossier.ts';
import { problemsOfPeriod } from '../../shared/notice/problemsOfPeriod.ts';
import { type WorkCalendar, withOverrides } from '../../shared/notice/workingDays.ts';
import type { EntryInput } from '../../shared/register/entry.ts';
import { chineseCalendar } from '../chineseCalendar.ts';

/** The calendar as the people of this assessment set it right. */
export function calendarOf({ register }: Pick<Dossier, 'register'>): WorkCalendar {
  return withOverrides(chineseCalendar, register.list('calendar-day', null));
}

/** Why a notice is not issued for the working days that it states; empty for all that is no issue of a notice. */
export function problemsOfIssuedPeriod(dossier: Dossier, { kind, key, content }: EntryInput): string[] {
  if (kind !== 'notice' || !content?.issued) return [];
  // One that was issued before is only closed.
  if (dossier.register.find('notice', null, key)?.issued) return [];
  return problemsOfPeriod(calendarOf(dossier), content);
}
