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
export function CertificatePart({ publicity: { decision, honours } }: { readonly publicity: Publicity }) {
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
  return <Certificates decision={decision} />;
}

function Certificates({ decision }: { readonly decision: Decision }) {
  const { id } = useAssessment();
  const preview = usePreview({ kind: 'certificates', content: decision });
  if (preview.error) {
    return <LoadProblem error={preview.error} onRetry={() => void preview.refetch()} />;
  }
  if (!preview.data) return <Spin className="page-spin" />;
  if (preview.data.certificates?.pages.length === 0) {
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
      <DocumentDesk preview={preview.data} problem={preview.error} file={{ kind: 'certificates' }} />
    </div>
  );
}
