import { nextDay } from '../assessment/day.ts';

/** A day as the calendar has it. */
export interface CalendarDay {
  readonly day: string;
  /** Null where the calendar does not cover the year. */
  readonly isWorkday: boolean | null;
  /** 国庆节, 春节（补班), 星期六; empty for a plain day. */
  readonly name: string;
}

/** Which days are worked: 法定节假日 and 调休 included. */
export type WorkCalendar = (day: string) => CalendarDay;

/** The days of a notice. `lastDay` is null where a year on the way is not covered; `unknownYears` names it. */
export interface NoticePeriod {
  readonly lastDay: string | null;
  readonly days: readonly CalendarDay[];
  readonly unknownYears: readonly number[];
}

/**
 * The last of so many working days, the first one counted where it is a working day. Never guesses a year that the
 * calendar does not cover.
 *
 * @example noticePeriod(calendar, '2026-09-28', 5).lastDay // '2026-10-09': 国庆节 lies between, 10 October is worked
 */
export function noticePeriod(calendar: WorkCalendar, firstDay: string, count: number): NoticePeriod {
  const days: CalendarDay[] = [];
  let worked = 0;
  for (let day = firstDay; worked < count && days.length < longest; day = nextDay(day)) {
    const known = calendar(day);
    days.push(known);
    if (known.isWorkday === null) {
      return { lastDay: null, days, unknownYears: [Number(day.slice(0, 4))] };
    }
    if (known.isWorkday) worked += 1;
  }
  return { lastDay: worked === count ? (days.at(-1)?.day ?? null) : null, days, unknownYears: [] };
}

/** No notice of 60 working days lasts longer. */
const longest = 200;

/** The calendar with days that people set right. */
export function withOverrides(
  calendar: WorkCalendar,
  overrides: ReadonlyMap<string, { readonly isWorkday: boolean; readonly name: string }>,
): WorkCalendar {
  return (day) => {
    const override = overrides.get(day);
    return override ? { day, ...override } : calendar(day);
  };
}
