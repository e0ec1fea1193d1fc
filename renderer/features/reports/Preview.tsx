import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Empty, Spin } from 'antd';
import { useMemo } from 'react';
import { type ReportName, reportKinds } from '../../../shared/report/reportNames.ts';
import type { WorkbookModel } from '../../../shared/report/workbookModel.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { PagedSheet } from './paper/PagedSheet.tsx';
import { paperSize } from './paper/paperSize.ts';
import type { useZoom } from './useZoom.ts';

interface Props {
  readonly report: ReportName;
  readonly preview: UseQueryResult<WorkbookModel>;
  readonly isReady: boolean;
  /** Whether the assessment has candidates at all. */
  readonly hasCandidates: boolean;
  readonly zoom: ReturnType<typeof useZoom>;
}

/** More rows than this would make the screen slow. */
const mostRows = 400;
const pixelsPerMillimetre = 96 / 25.4;

/** The pages of the report's first worksheet, which is the only one that is asked for. */
export function Preview({ report, preview, isReady, hasCandidates, zoom }: Props) {
  const { id: assessmentId } = useAssessment();
  const whole = preview.data?.sheets[0];
  const sheet = useMemo(() => whole && { ...whole, rows: whole.rows.slice(0, mostRows) }, [whole]);
  const cut = (whole?.rows.length ?? 0) - mostRows;
  return (
    <section ref={zoom.ref} className="report-desk" aria-label={`${reportKinds[report].title}预览`}>
      {!isReady ? (
        <Empty
          className="report-none"
          description={hasCandidates ? '请先在左边选择参评单位' : '还没有参评单位'}
        >
          {!hasCandidates && (
            <LinkButton type="primary" to={`/a/${assessmentId}/setup`}>
              去填写名单
            </LinkButton>
          )}
        </Empty>
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
              title={`预览只显示前 ${mostRows} 行，其余 ${cut} 行以及页数在导出和打印时完整。`}
            />
          )}
          <PagedSheet sheet={sheet} zoom={zoom.factorFor(paperSize(sheet).width * pixelsPerMillimetre)} />
        </>
      )}
    </section>
  );
}
