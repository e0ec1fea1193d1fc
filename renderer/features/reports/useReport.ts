import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReportName, reportKinds } from '../../../shared/report/reportNames.ts';
import { api, client } from '../../api/client.ts';
import { useExport } from './useExport.ts';
import { usePrint } from './usePrint.ts';
import { usePrintKey } from './usePrintKey.ts';

interface Choice {
  readonly assessmentId: string;
  readonly report: ReportName;
  /** Null is all. */
  readonly chosen: readonly string[] | null;
  /** The candidate on the screen, for reports with a worksheet for each. */
  readonly shown: string | null;
  /** How many candidates the report is made for. */
  readonly count: number;
  /** Names of columns to leave out. */
  readonly hidden: readonly string[];
}

/** Units: rows of the preview; more would make the screen slow. */
const mostRows = 400;

/** Units: candidates. The browser lays all pages out before the first is printed. */
const mostPrinted = 500;

/** One report of an assessment: its preview, its file, its print. */
export function useReport({ assessmentId, report, chosen, shown, count, hidden }: Choice) {
  const { scope } = reportKinds[report];
  const whole = inputFor(scope === 'none' ? null : chosen);
  const isReady =
    scope === 'none' || (chosen?.length !== 0 && count > 0 && (scope === 'list' || shown !== null));
  const preview = useQuery({
    ...api.report.preview.queryOptions({
      input: { ...(scope === 'each' && shown !== null ? inputFor([shown]) : whole), rows: mostRows },
    }),
    enabled: isReady,
    placeholderData: keepPreviousData,
  });
  const file = useExport(({ signal, progressId }) =>
    client.report.export({ ...whole, progressId }, { signal }),
  );
  const apart = useExport(({ signal, progressId }) => {
    const { candidateIds } = whole;
    const without = { [report]: [...hidden] };
    const input = { assessmentId, reports: [report], separate: true, without, progressId };
    return client.report.exportMany({ ...input, ...(candidateIds && { candidateIds }) }, { signal });
  });
  const print = usePrint(
    () => client.report.model(whole),
    scope === 'each' && count > mostPrinted
      ? `一次最多打印 ${mostPrinted} 个单位，现在选了 ${count} 个。请分批选择，或者导出 Excel 后打印。`
      : null,
  );
  usePrintKey(isReady, () => void print.start());
  return { preview, file, apart, print, isReady };

  function inputFor(candidateIds: readonly string[] | null) {
    return {
      assessmentId,
      report,
      ...(candidateIds?.length && { candidateIds: [...candidateIds] }),
      ...(hidden.length > 0 && { without: [...hidden] }),
    };
  }
}
