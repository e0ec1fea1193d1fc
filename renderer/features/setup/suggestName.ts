/** The name that an assessment begins with. @example suggestName('五好党组织', 2026) // '2026年度“五好党组织”考核' */
export function suggestName(honour: string, year: number): string {
  return `${year}年度“${honour}”考核`;
}
