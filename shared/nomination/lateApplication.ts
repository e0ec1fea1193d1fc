import { formatDay } from '../assessment/day.ts';
import type { Deadline } from '../scheme/deadline.ts';

/**
 * That an application is of a day after the one by which it was due, as a Chinese phrase; null where it is in time, or
 * the document sets no day. It decides nothing: whoever receives it sees it.
 *
 * @example lateApplication(shuangchuang, '2024-03-16') // '迟于2024年3月15日的报送期限'
 */
export function lateApplication(
  { deadlines }: { readonly deadlines: readonly Deadline[] },
  appliedOn: string,
): string | null {
  const due = deadlines.find(({ ofApplications, day }) => ofApplications === true && appliedOn > day);
  return due ? `迟于${formatDay(due.day)}的报送期限` : null;
}
