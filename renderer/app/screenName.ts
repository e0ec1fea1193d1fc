/** What a screen is called, by the part of its address that names it; those beside all assessments first. */
const names: Readonly<Record<string, string>> = {
  organisations: '单位登记',
  'data-file': '备份和恢复',
  setup: '基本情况',
  flow: '流程',
  rectification: '查摆整改',
  score: '评分',
  totals: '录入总分',
  differences: '核对分歧',
  ballots: '民主测评',
  grading: '定级',
  nominations: '条件和推荐',
  results: '结果',
  publicity: '公示和表彰',
  reports: '导出和打印',
  archive: '归档',
};

/** An address's screen: of which assessment, and which. @example screenOf('/a/x/score/c') // '/a/x/score' */
export function screenOf(pathname: string): string {
  const parts = pathname.split('/');
  return parts.slice(0, parts[1] === 'a' ? 4 : 2).join('/');
}

/** What the screen of an address is called; '' where one does not go back to it. @example screenName('/a/x/flow') // '流程' */
export function screenName(pathname: string): string {
  return names[screenOf(pathname).split('/').at(-1) ?? ''] ?? '';
}
