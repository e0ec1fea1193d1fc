import { Spin } from 'antd';
import type { Publicity } from '../../../shared/contract/publicity.ts';
import type { Decision } from '../../../shared/register/noticeContent.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { DocumentDesk } from './DocumentDesk.tsx';
import { usePreview } from './usePreview.ts';

/** 荣誉证书: one for each unit of the 表彰决定. */
export function CertificatePart({
  publicity: { decision, honours, titles },
}: {
  readonly publicity: Publicity;
}) {
  const { id } = useAssessment();
  if (!decision && honours.length === 0) {
    return <EmptyState title="没有荣誉证书" text="文件没有规定称号，不制作荣誉证书。" />;
  }
  if (!decision) {
    return (
      <EmptyState title="还没有荣誉证书" text="荣誉证书按表彰决定的名单制作。">
        <LinkButton type="primary" to={`/a/${id}/publicity/decision`}>
          到“表彰决定”
        </LinkButton>
      </EmptyState>
    );
  }
  const barred = titles.filter(({ isBarred }) => isBarred).map(({ name }) => name);
  return <Certificates decision={decision} barred={barred} />;
}

interface CertificatesProps {
  readonly decision: Decision;
  /** Names of those whom a correction took out of the signed decision. */
  readonly barred: readonly string[];
}

function Certificates({ decision, barred }: CertificatesProps) {
  const { id } = useAssessment();
  const preview = usePreview({ kind: 'certificates', content: decision });
  if (preview.error) {
    return <LoadProblem error={preview.error} onRetry={() => void preview.refetch()} />;
  }
  if (!preview.data) return <Spin className="page-spin" />;
  if (preview.data.certificates?.pages.length === 0) {
    if (barred.length > 0) {
      return <EmptyState title="没有荣誉证书" text={droppedWords(barred)} />;
    }
    return (
      <EmptyState title="表彰名单是空的" text="先在“表彰决定”中勾选要表彰的单位。">
        <LinkButton type="primary" to={`/a/${id}/publicity/decision`}>
          到“表彰决定”
        </LinkButton>
      </EmptyState>
    );
  }
  return (
    <div className="pub-only">
      {!decision.issued && <p className="pub-warn pub-note">表彰决定还没有签发，证书仅供核对。</p>}
      {barred.length > 0 && <p className="pub-warn pub-note">{droppedWords(barred)}</p>}
      <DocumentDesk preview={preview.data} problem={preview.error} file={{ kind: 'certificates' }} />
    </div>
  );
}

function droppedWords(names: readonly string[]): string {
  return `表彰决定签发后作过更正，${names.join('、')}按结果不能授予称号，不制作证书。`;
}
