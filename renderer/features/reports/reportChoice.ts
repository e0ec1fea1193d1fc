import type { ReportName } from '../../../shared/report/reportNames.ts';

const key = 'kaoping.report';
const keyOf = (assessmentId: string) => `${key}.${assessmentId}`;

/**
 * The report of the scheme that a name means; where it means none, the one last looked at in the assessment, else the one
 * last chosen on this machine, else the scheme's first.
 */
export function reportOf(
  assessmentId: string,
  name: string | null,
  offered: readonly ReportName[],
): ReportName {
  const find = (wanted: string | null) => offered.find((known) => known === wanted);
  const last = () => find(localStorage.getItem(keyOf(assessmentId))) ?? find(localStorage.getItem(key));
  return find(name) ?? last() ?? offered[0] ?? 'readings';
}

/** Keeps what is looked at for the next time the screen is opened in the assessment. */
export function rememberReport(assessmentId: string, report: ReportName): void {
  localStorage.setItem(keyOf(assessmentId), report);
  localStorage.setItem(key, report);
}
