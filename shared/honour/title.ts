import { daySpan, isMonth } from '../assessment/day.ts';

/** A title in the honour register: one row for the grant and one for each renewal. Days are YYYY-MM-DD, or YYYY-MM where only the month is known. */
export interface Title {
  readonly organisationId: string;
  readonly organisation: string;
  readonly on: string;
  /** 不再保留: from this day on it is not held. */
  readonly withdrawnOn?: string;
}

/** Whether of a day of the title's only the month is known. */
export function isOfMonth({ on, withdrawnOn }: Title): boolean {
  return isMonth(on) || (withdrawnOn !== undefined && isMonth(withdrawnOn));
}

/** The titles with every month alone set to one end of its span. */
export function titlesAt(titles: readonly Title[], end: 'first' | 'last'): readonly Title[] {
  if (!titles.some(isOfMonth)) return titles;
  return titles.map((title) => ({
    ...title,
    on: daySpan(title.on)[end],
    ...(title.withdrawnOn !== undefined && { withdrawnOn: daySpan(title.withdrawnOn)[end] }),
  }));
}

/** The titles still held on a day: of each organisation the latest row up to that day, unless it was withdrawn by then. Whole days only. */
export function titlesHeldOn(titles: readonly Title[], day: string): Title[] {
  const latest = new Map<string, Title>();
  for (const title of titles) {
    const known = latest.get(title.organisationId);
    if (title.on <= day && (!known || known.on < title.on)) latest.set(title.organisationId, title);
  }
  return [...latest.values()].filter(({ withdrawnOn }) => withdrawnOn === undefined || day < withdrawnOn);
}
