import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useMemo, useState } from 'react';
import type { CandidateSummary } from '../../../shared/contract/answers.ts';
import { reportKinds } from '../../../shared/report/reportNames.ts';
import { api } from '../../api/client.ts';
import { Beside } from '../../ui/Beside.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { CandidatePicker } from './CandidatePicker.tsx';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { CopyCard } from './CopyCard.tsx';
import { ExportButton } from './ExportButton.tsx';
import { ExportProgress } from './ExportProgress.tsx';
import { ManyDialog } from './ManyDialog.tsx';
import { Preview } from './Preview.tsx';
import { pageWords } from './pageWords.ts';
import { PrintedWorkbook } from './paper/PrintedWorkbook.tsx';
import { ReportList } from './ReportList.tsx';
import { ReportToolbar } from './ReportToolbar.tsx';
import { useColumns } from './useColumns.ts';
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
  const columns = useColumns(report);
  const [pages, setPages] = useState(0);
  const [isManyOpen, setManyOpen] = useState(false);
  const { preview, file, apart, print, isReady } = useReport({
    assessmentId,
    report,
    chosen,
    shown: leaf?.id ?? null,
    count: leaves.length,
    hidden: columns.hidden,
  });
  const zoom = useZoom();
  const running = [file, apart].find(({ isRunning }) => isRunning);
  const optional = preview.data?.sheet.optionalColumns?.map(({ name }) => name) ?? [];
  if (list.isLoadingError) return <LoadProblem error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Spin className="page-spin" />;
  return (
    <div className="beside">
      <Beside label="报表和单位">
        <div className="report-side">
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
        </div>
      </Beside>
      <div className="report-main">
        <ReportToolbar
          leaves={scope === 'each' ? leaves : []}
          leaf={leaf}
          onShow={setShown}
          zoom={zoom}
          isReady={isReady}
          pages={isReady && preview.data ? pageWords(pages, preview.data) : ''}
          columns={
            optional.length > 0 && (
              <ColumnsMenu names={optional} hidden={columns.hidden} onHide={columns.hide} />
            )
          }
          exports={
            running ? (
              <ExportProgress progress={running.progress} onCancel={running.cancel} />
            ) : (
              <ExportButton
                isReady={isReady}
                hasEach={scope === 'each'}
                onExport={() => void file.start()}
                onExportApart={() => void apart.start()}
                onExportMany={() => setManyOpen(true)}
              />
            )
          }
          print={print}
        />
        <Preview
          report={report}
          preview={preview}
          isReady={isReady}
          hasCandidates={list.data.length > 0}
          zoom={zoom}
          onPages={setPages}
        />
      </div>
      {isManyOpen && (
        <ManyDialog
          chosen={chosen}
          count={leaves.length}
          without={columns.byReport}
          onClose={() => setManyOpen(false)}
        />
      )}
      {print.model && <PrintedWorkbook model={print.model} />}
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
