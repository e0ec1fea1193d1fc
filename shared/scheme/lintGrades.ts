import type { Scheme } from './scheme.ts';

/** What is wrong with the bands of a scheme: overlaps, gaps below, a bound above the total. */
export function lintGrades(scheme: Scheme): string[] {
  const { grades } = scheme;
  if (grades.length === 0) return [];
  const problems = grades.flatMap((grade, index) => {
    const above = grades[index - 1];
    return above && grade.from >= above.from ? [`等次分数线第 ${index + 1} 档不低于上一档，分数段重叠`] : [];
  });
  if (grades.at(-1)?.from !== 0) problems.push('等次分数线没有从 0 分起，低分没有等次');
  const total = scheme.sheet?.total;
  if (total !== undefined && grades[0] && grades[0].from > total) problems.push('最高一档的分数线高于总分');
  return problems;
}
