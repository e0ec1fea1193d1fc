import { formatDay } from '../assessment/day.ts';
import type { GradeTie } from './gradeShares.ts';

/**
 * A tie across a grade's last place in words, `list` naming candidates by id: what it is about, and what was ruled.
 *
 * @example tieWords(tie, list) // '“优秀”的名额还余 1 个，甲、乙总分并列，待组长裁定'
 */
export function tieWords(
  { grade, places, candidateIds, ruling }: GradeTie,
  list: (ids: readonly string[]) => string,
): string {
  const tied = `“${grade}”的名额还余 ${places} 个，${list(candidateIds)}总分并列`;
  if (!ruling) return `${tied}，待组长裁定，裁定以前这些单位的等次待定`;
  const { by, on, reason, chosen } = ruling;
  return `${tied}；组长${by}裁定${list(chosen)}为“${grade}”，理由：${reason}（${formatDay(on)}）`;
}
