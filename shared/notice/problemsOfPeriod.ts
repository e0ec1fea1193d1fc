import { formatDay, nextDay } from '../assessment/day.ts';
import type { Notice } from '../register/noticeContent.ts';
import type { WorkCalendar } from './workingDays.ts';

/** Longer than any notice of 60 working days. Units: calendar days. */
const longest = 400;

/**
 * Why the working days that a notice states are not those from its first day to its last, a Chinese sentence; empty where
 * they are. Days of a year that the calendar does not cover may be either.
 *
 * @example 5 from 2026-11-09 to 2026-11-20 // ['公示期2026年11月9日至2026年11月20日有 10 个工作日，写的是 5 个；…']
 */
export function problemsOfPeriod(
  calendar: WorkCalendar,
  { firstDay, lastDay, days }: Pick<Notice, 'firstDay' | 'lastDay' | 'days'>,
): string[] {
  let [least, most] = [0, 0];
  let day = firstDay;
  for (let index = 0; day <= lastDay && index < longest; index += 1) {
    const { isWorkday } = calendar(day);
    if (isWorkday === true) least += 1;
    if (isWorkday !== false) most += 1;
    day = nextDay(day);
  }
  if (least <= days && days <= most) return [];
  const count = least === most ? `有 ${least}` : days < least ? `至少有 ${least}` : `至多有 ${most}`;
  return [
    `公示期${formatDay(firstDay)}至${formatDay(lastDay)}${count} 个工作日，写的是 ${days} 个；请改工作日数或截止日期，放假安排有变动的，在公示期的日历中改`,
  ];
}
