import { Button } from 'antd';
import type { Publicity } from '../../../shared/contract/publicity.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { DecisionEditor } from './DecisionEditor.tsx';
import { DecisionIssued } from './DecisionIssued.tsx';
import { NoResults } from './NoResults.tsx';
import { decisionEntry } from './noticeEntries.ts';

/** 表彰决定: written, signed, and its titles registered. */
export function DecisionPart({ publicity }: { readonly publicity: Publicity }) {
  const { id } = useAssessment();
  const { decision, rows, proposed, noticeStep, state, honours } = publicity;
  const { save, isSaving } = useSaveEntries();
  if (!decision) {
    if (honours.length === 0) {
      return (
        <EmptyState title="没有表彰决定" text="文件没有规定称号，公示以后不拟表彰决定，也不登记称号。" />
      );
    }
    if (rows.length === 0) return <NoResults />;
    const isEarly = noticeStep !== null && state.current?.state !== 'closed';
    return (
      <EmptyState
        title="还没有表彰决定"
        text={
          isEarly
            ? '公示结束后才能签发；现在可以先拟写。'
            : '按考核结果拟写：主送、依据、授予、希望和号召，每一处都可以改。'
        }
      >
        <div className="pub-actions">
          <Button
            type="primary"
            loading={isSaving}
            onClick={() => void save([decisionEntry(proposed.decision)], '表彰决定已拟好')}
          >
            拟写表彰决定
          </Button>
          {isEarly && <LinkButton to={`/a/${id}/publicity/notice`}>到“公示稿”</LinkButton>}
        </div>
      </EmptyState>
    );
  }
  return decision.issued ? (
    <DecisionIssued decision={decision} publicity={publicity} />
  ) : (
    <DecisionEditor decision={decision} publicity={publicity} />
  );
}
