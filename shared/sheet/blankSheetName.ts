/**
 * What the worksheet of a 空白评分表 is called: where there are several, by round and kind of organisation.
 *
 * @example blankSheetName('考核评定', '党委') // '空白评分表（考核评定，党委）'
 */
export function blankSheetName(round: string | null, kind: string | null): string {
  const of = [round, kind].filter((part) => part !== null);
  return of.length === 0 ? '空白评分表' : `空白评分表（${of.join('，')}）`;
}
