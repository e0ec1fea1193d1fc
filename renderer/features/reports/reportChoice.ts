import { type ReportName, reportNames } from '../../../shared/report/reportNames.ts';

const key = 'kaoping.report';

/** The report that a name means; the one last chosen on this machine, or 评分表, where it means none. */
export function reportOf(name: string | null): ReportName {
  return find(name) ?? find(localStorage.getItem(key)) ?? 'sheets';
}

/** Keeps the choice for the next time the screen is opened. */
export function rememberReport(report: ReportName): void {
  localStorage.setItem(key, report);
}

/** What each report is for. */
export const reportPurposes: Readonly<Record<ReportName, string>> = {
  sheets: '每个单位一份，签字存档',
  summary: '全部单位的得分和名次',
  blank: '供各单位逐条对照自查',
  feedback: '逐条列出扣分和原因',
  readings: '考评组议定并签认的口径',
};

/** Whether the report has a worksheet for each candidate, is one list of them, or is not about candidates. */
export const reportScopes: Readonly<Record<ReportName, 'each' | 'list' | 'none'>> = {
  sheets: 'each',
  summary: 'list',
  blank: 'none',
  feedback: 'each',
  readings: 'none',
};

function find(name: string | null): ReportName | undefined {
  return reportNames.find((known) => known === name);
}
