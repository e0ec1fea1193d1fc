import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type ReportName, reportsFor } from '../../../shared/report/reportNames.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { rememberReport, reportOf } from './reportChoice.ts';

/** Which report and which candidates are chosen. The address may name both: ?report=sheets&candidate=ID. */
export function useReportChoice() {
  const { scheme } = useAssessment();
  const [params, setParams] = useSearchParams();
  const named = params.get('candidate');
  const [chosen, setChosen] = useState<readonly string[] | null>(named === null ? null : [named]);
  const [shown, setShown] = useState<string | null>(named);
  const chooseReport = (report: ReportName) => {
    rememberReport(report);
    setParams({ report }, { replace: true });
  };
  return {
    report: reportOf(params.get('report'), reportsFor(scheme)),
    chooseReport,
    /** Ids of the candidates chosen; null is all of them. */
    chosen,
    setChosen,
    /** The candidate whose page is on the screen. */
    shown,
    setShown,
  };
}
