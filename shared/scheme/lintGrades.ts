import type { Scheme } from './scheme.ts';

/** What is wrong with the bands of a scheme: overlaps. */
export function lintGrades({ grades }: Scheme): string[] {
  return grades.flatMap((grade, index) => {
    const above = grades[index - 1];
    return above && grade.from >= above.from ? [`等次分数线第 ${index + 1} 档不低于上一档，分数段重叠`] : [];
  });
}
