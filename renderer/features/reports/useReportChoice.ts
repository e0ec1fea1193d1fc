import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type ReportName, reportsFor } from '../../../shared/report/reportNames.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { rememberReport, reportOf } from './reportChoice.ts';

/** Which report and which candidates are chosen. The address may name both: ?report=sheets&candidate=ID. */
export function useReportChoice() {
  const { id, scheme } = useAssessment();
  const [params, setParams] = useSearchParams();
  const named = params.get('candidate');
  const [chosen, setChosen] = useState<readonly string[] | null>(named === null ? null : [named]);
  const [shown, setShown] = useState<string | null>(named);
  const report = reportOf(id, params.get('report'), reportsFor(scheme));
  useEffect(() => rememberReport(id, report), [id, report]);
  const chooseReport = (next: ReportName) => setParams({ report: next }, { replace: true });
  return {
    report,
    chooseReport,
    /** Ids of the candidates chosen; null is all of them. */
    chosen,
    setChosen,
    /** The candidate whose page is on the screen. */
    shown,
    setShown,
  };
}
