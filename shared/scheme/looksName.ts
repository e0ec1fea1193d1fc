const counts = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** What the points that a round looks at are called together. @example looksName(3) // '三看' */
export function looksName(count: number): string {
  return counts[count] ? `${counts[count]}看` : '重点看';
}
