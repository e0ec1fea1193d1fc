import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Spin } from 'antd';
import { paperSize } from '../../../shared/report/paper/paperSize.ts';
import { type ReportName, titleFor } from '../../../shared/report/reportNames.ts';
import type { ReportPreview } from '../../../shared/report/reportPreview.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { NeedsSetup } from '../../ui/NeedsSetup.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { PagedSheet } from './paper/PagedSheet.tsx';
import type { useZoom } from './useZoom.ts';

interface Props {
  readonly report: ReportName;
  readonly preview: UseQueryResult<ReportPreview>;
  readonly isReady: boolean;
  /** Whether the assessment has candidates at all. */
  readonly hasCandidates: boolean;
  readonly zoom: ReturnType<typeof useZoom>;
  /** Hears how many pages are shown. */
  readonly onPages: (count: number) => void;
}

const pixelsPerMillimetre = 96 / 25.4;

/** The pages of the report's first worksheet, which is the only one that is asked for. */
export function Preview({ report, preview, isReady, hasCandidates, zoom, onPages }: Props) {
  const { scheme } = useAssessment();
  const sheet = preview.data?.sheet;
  const shown = sheet?.rows.length ?? 0;
  const cut = (preview.data?.rowCount ?? 0) - shown;
  return (
    <section
      ref={zoom.ref}
      className="report-desk"
      aria-label={`${titleFor(report, scheme)}预览`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it.
      tabIndex={0}
    >
      {!isReady ? (
        hasCandidates ? (
          <EmptyState title="请先在左边选择参评单位" />
        ) : (
          <NeedsSetup />
        )
      ) : preview.error ? (
        <LoadProblem error={preview.error} onRetry={() => void preview.refetch()} />
      ) : !sheet ? (
        <Spin className="page-spin" />
      ) : (
        <>
          {cut > 0 && (
            <Alert
              type="info"
              showIcon
              title={`预览只显示前 ${shown} 行，其余 ${cut} 行在导出和打印时完整，页数是估计的。`}
            />
          )}
          <PagedSheet
            sheet={sheet}
            zoom={zoom.factorFor(paperSize(sheet).width * pixelsPerMillimetre)}
            onPages={onPages}
          />
        </>
      )}
    </section>
  );
}
