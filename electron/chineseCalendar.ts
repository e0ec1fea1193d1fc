import chineseDays from 'chinese-days';
import type { WorkCalendar } from '../shared/notice/workingDays.ts';

const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];

/**
 * 法定节假日 and 调休 as the State Council announced them, from chinese-days. A year of which it does not know that
 * 1 January is 元旦 is one that it does not cover: its days are null, not guessed.
 */
export const chineseCalendar: WorkCalendar = (day) => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (!isCovered(day.slice(0, 4))) return { day, isWorkday: null, name: weekdays[weekday] ?? '' };
  const { work, name } = chineseDays.getDayDetail(day);
  const [, festival] = name.split(',');
  const isRest = weekday === 0 || weekday === 6;
  if (festival === undefined) return { day, isWorkday: work, name: isRest ? (weekdays[weekday] ?? '') : '' };
  return { day, isWorkday: work, name: work ? `${festival}调休上班` : festival };
};

function isCovered(year: string): boolean {
  return chineseDays.getDayDetail(`${year}-01-01`).name.includes('元旦');
}
