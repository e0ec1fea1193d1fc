import type { GradeShare } from '../scheme/grade.ts';

/** How many of so many candidates a share lets have the grade. @example gradePlaces({ percent: 30 }, 11) // 3 */
export function gradePlaces({ percent, round = 'down' }: GradeShare, candidates: number): number {
  const hundredfold = percent * candidates;
  if (round === 'up') return Math.ceil(hundredfold / 100);
  return Math.floor((round === 'nearest' ? hundredfold + 50 : hundredfold) / 100);
}

const rounding = { down: '', up: '，不足一个的按一个计', nearest: '，四舍五入' } as const;

/** The share in words. @example shareWords({ percent: 30 }) // '不超过参评单位的 30%' */
export function shareWords({ percent, round = 'down' }: GradeShare): string {
  return `不超过参评单位的 ${percent}%${rounding[round]}`;
}
