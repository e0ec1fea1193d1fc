import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useMemo } from 'react';
import type { CandidateSummary } from '../../../shared/contract/contract.ts';
import { reportKinds } from '../../../shared/report/reportNames.ts';
import { api } from '../../api/client.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { CandidatePicker } from './CandidatePicker.tsx';
import { CopyCard } from './CopyCard.tsx';
import { Preview } from './Preview.tsx';
import { PrintArea } from './paper/PrintArea.tsx';
import { ReportList } from './ReportList.tsx';
import { ReportToolbar } from './ReportToolbar.tsx';
import { useReport } from './useReport.ts';
import { useReportChoice } from './useReportChoice.ts';
import { useZoom } from './useZoom.ts';
import './reports.css';
import './paper/paper.css';

/** 导出和打印: choose a report and the candidates, look at its pages, take it as Excel or on paper. */
export function ReportScreen() {
  const { id: assessmentId } = useAssessment();
  const list = useQuery(api.candidate.list.queryOptions({ input: { assessmentId } }));
  const { report, chooseReport, chosen, setChosen, shown, setShown } = useReportChoice();
  const { scope } = reportKinds[report];
  const leaves = useMemo(() => chosenOf(list.data ?? [], chosen), [list.data, chosen]);
  const leaf = leaves.find(({ id }) => id === shown) ?? leaves[0] ?? null;
  const { preview, file, print, isReady } = useReport({
    assessmentId,
    report,
    chosen,
    shown: leaf?.id ?? null,
    count: leaves.length,
  });
  const zoom = useZoom();
  if (list.error) return <LoadProblem error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Spin className="page-spin" />;
  return (
    <div className="report-page">
      <aside className="report-side">
        <ReportList report={report} onChoose={chooseReport} />
        {scope === 'none' ? (
          <div className="report-picker" />
        ) : (
          <CandidatePicker
            candidates={list.data}
            chosen={chosen}
            onChoose={setChosen}
            shown={leaf?.id ?? null}
            onShow={scope === 'each' ? setShown : undefined}
          />
        )}
        <CopyCard />
      </aside>
      <div className="report-main">
        <ReportToolbar
          leaves={scope === 'each' ? leaves : []}
          leaf={leaf}
          onShow={setShown}
          zoom={zoom}
          isReady={isReady}
          file={file}
          print={print}
        />
        <Preview
          report={report}
          preview={preview}
          isReady={isReady}
          hasCandidates={list.data.length > 0}
          zoom={zoom}
        />
      </div>
      {print.model && <PrintArea model={print.model} />}
    </div>
  );
}

/** The candidates that a report is made for; null is all of them. */
function chosenOf(
  candidates: readonly CandidateSummary[],
  chosen: readonly string[] | null,
): readonly CandidateSummary[] {
  if (chosen === null) return candidates;
  const ids = new Set(chosen);
  return candidates.filter(({ id }) => ids.has(id));
}
