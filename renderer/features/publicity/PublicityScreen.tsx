import { Spin, Tabs } from 'antd';
import { useNavigate, useParams } from 'react-router';
import type { Publicity } from '../../../shared/contract/publicity.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { CertificatePart } from './CertificatePart.tsx';
import { DecisionPart } from './DecisionPart.tsx';
import { NoticePart } from './NoticePart.tsx';
import { ObjectionPart } from './ObjectionPart.tsx';
import { usePublicity } from './usePublicity.ts';
import './publicity.css';

const parts = {
  notice: { label: '公示稿', Part: NoticePart },
  objections: { label: '异议', Part: ObjectionPart },
  decision: { label: '表彰决定', Part: DecisionPart },
  certificates: { label: '证书', Part: CertificatePart },
} as const;

/** 公示和表彰: from the result to the notice on the wall, and from there to the honours. */
export function PublicityScreen() {
  const { id } = useAssessment();
  const { part = 'notice' } = useParams();
  const navigate = useNavigate();
  const query = usePublicity();
  if (query.isLoadingError) return <LoadProblem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Spin className="page-spin" />;
  const shown = part in parts ? (part as keyof typeof parts) : 'notice'; // Safe: it is one of their names.
  const { Part } = parts[shown];
  return (
    <div className="pub-page">
      <Tabs
        className="pub-tabs"
        activeKey={shown}
        onChange={(key) => void navigate(`/a/${id}/publicity/${key}`)}
        items={Object.entries(parts).map(([key, { label }]) => ({
          key,
          label: key === 'objections' ? `${label}${countWords(query.data)}` : label,
        }))}
      />
      <Part key={id} publicity={query.data} />
    </div>
  );
}

/** How many objections there are, in brackets; nothing where there are none. */
function countWords({ state }: Publicity): string {
  const count = state.issues.reduce((sum, { objections }) => sum + objections.length, 0);
  return count === 0 ? '' : `（${count}）`;
}
