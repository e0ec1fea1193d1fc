/**
 * What the worksheet of a 空白评分表 is called: where there are several, by round, part and kind of organisation.
 *
 * @example blankSheetName('考核评定', '党委') // '空白评分表（考核评定，党委）'
 */
export function blankSheetName(
  round: string | null,
  kind: string | null,
  part: string | null = null,
): string {
  const of = [round, part, kind].filter((part) => part !== null);
  return of.length === 0 ? '空白评分表' : `空白评分表（${of.join('，')}）`;
}
