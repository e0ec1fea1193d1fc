import type { ReportName } from '../../../shared/report/reportNames.ts';

const key = 'kaoping.report';

/** The report of the scheme that a name means; the one last chosen on this machine, or its first, where it means none. */
export function reportOf(name: string | null, offered: readonly ReportName[]): ReportName {
  const find = (wanted: string | null) => offered.find((known) => known === wanted);
  return find(name) ?? find(localStorage.getItem(key)) ?? offered[0] ?? 'readings';
}

/** Keeps the choice for the next time the screen is opened. */
export function rememberReport(report: ReportName): void {
  localStorage.setItem(key, report);
}
