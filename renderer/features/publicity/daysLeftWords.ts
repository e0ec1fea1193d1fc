import { formatDay } from '../../../shared/assessment/day.ts';
import type { NoticeState } from '../../../shared/notice/noticeState.ts';

/**
 * How long the notice still runs, in words; null where none does.
 *
 * @example daysLeftWords(state, '2026-11-12') // '公示还剩 5 天，2026年11月16日截止'
 */
export function daysLeftWords(
  { current, daysLeft }: Pick<NoticeState, 'current' | 'daysLeft'>,
  today: string,
): string | null {
  if (!current || daysLeft === null) return null;
  const { firstDay, lastDay } = current.notice;
  if (today < firstDay) return `${formatDay(firstDay)}开始公示`;
  if (daysLeft === 0) return `公示期已满（${formatDay(lastDay)}截止）`;
  return daysLeft === 1 ? '今天是公示最后一天' : `公示还剩 ${daysLeft} 天，${formatDay(lastDay)}截止`;
}
