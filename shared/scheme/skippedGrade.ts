/**
 * The best grade that is left out although a worse one reaches 创建标准; null where none is. `grades` are best first.
 *
 * @example skippedGrade(['好', '较好', '一般'], ['较好']) // '好'
 */
export function skippedGrade(grades: readonly string[], meets: readonly string[]): string | null {
  const left = grades.findIndex((grade) => !meets.includes(grade));
  return grades.slice(left + 1).some((grade) => meets.includes(grade)) ? (grades[left] ?? null) : null;
}
