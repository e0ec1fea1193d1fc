import { foldName } from '../text/foldName.ts';

/**
 * Whether a record of the register is of an appraisal, known by its names: whatever the characters, the year in the
 * record's name and what is written before the appraisal's own do not matter.
 *
 * @example isAppraisalNamed('2023年度党支部书记述职评议考核', ['述职评议考核']) // true
 */
export function isAppraisalNamed(recorded: string, names: readonly string[]): boolean {
  // Most are written as the document has them.
  if (names.includes(recorded)) return true;
  const plain = withoutYear(recorded);
  return names.some((name) => plain.endsWith(withoutYear(name)));
}

const yearWords = /(\d{4}(?:[-至]\d{4})?)(?:学年度?|年度|年)/u;
const allYearWords = new RegExp(yearWords, 'gu');

/** The year in a name, null where there is none. @example yearIn('2023年度述职评议考核') // '2023' */
export function yearIn(name: string): string | null {
  return yearWords.exec(foldName(name))?.[1] ?? null;
}

/** A name without its year and what does not make another one of it. @example withoutYear('“2023年度考核”结果') // '考核' */
export function withoutYear(name: string): string {
  return foldName(name)
    .replace(allYearWords, '')
    .replace(/["()《》]/gu, '')
    .replace(/(?:工作|活动|结果|等次)$/u, '');
}
