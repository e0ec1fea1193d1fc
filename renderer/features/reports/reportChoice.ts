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

function find(name: string | null): ReportName | undefined {
  return reportNames.find((known) => known === name);
}
