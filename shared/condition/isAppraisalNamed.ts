import { foldName } from '../text/foldName.ts';

/**
 * Whether a record of the register is of an appraisal, known by its names: whatever the characters, the year in the
 * record's name and what is written before the appraisal's own do not matter.
 *
 * @example isAppraisalNamed('2023年度党支部书记述职评议考核', ['述职评议考核']) // true
 */
export function isAppraisalNamed(recorded: string, names: readonly string[]): boolean {
  const plain = withoutYear(recorded);
  return names.some((name) => plain.endsWith(withoutYear(name)));
}

function withoutYear(name: string): string {
  return foldName(name)
    .replace(/\d{4}(?:[-至]\d{4})?(?:学年度?|年度|年)/gu, '')
    .replace(/["()《》]/gu, '')
    .replace(/(?:工作|活动|结果|等次)$/u, '');
}
