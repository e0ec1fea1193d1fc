import { isRankedByUnit } from '../nomination/rankGroups.ts';
import type { Track } from '../scheme/track.ts';

/** How the units of a list stand one after the other, said below it where its first column does not say it. */
export const orderNotes = {
  roster: '各单位按名单顺序排列。',
  rank: '各单位按名次排列，不排名次的列在后面。',
  levels: '各单位按定级的层级排列，同一层级的按名单顺序。',
  register: '各单位按单位登记的顺序排列。',
} as const;

/** @example recommendedOrder({ quotas: [] }) // '列入推荐的按名次排列，其余的按名单顺序列在后面。' */
export function recommendedOrder(track: Pick<Track, 'quotas'>): string {
  return `列入推荐的按${isRankedByUnit(track) ? '上级单位和' : ''}名次排列，其余的按名单顺序列在后面。`;
}
