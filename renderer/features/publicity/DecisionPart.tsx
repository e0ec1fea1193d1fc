import type { Publicity } from '../../../shared/contract/publicity.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { DecisionEditor } from './DecisionEditor.tsx';
import { DecisionIssued } from './DecisionIssued.tsx';
import { DraftDecisionButton } from './DraftDecisionButton.tsx';
import { mayHonour } from './mayHonour.ts';
import { NoResults } from './NoResults.tsx';

/** 表彰决定: written, signed, and its titles registered. */
export function DecisionPart({ publicity }: { readonly publicity: Publicity }) {
  const { id, scheme } = useAssessment();
  const { decision, rows, noticeStep, state, honours } = publicity;
  if (!decision) {
    if (honours.length === 0) {
      return (
        <EmptyState title="没有表彰决定" text="文件没有规定称号，公示以后不拟表彰决定，也不登记称号。" />
      );
    }
    if (rows.length === 0) return <NoResults />;
    if (!mayHonour(publicity)) {
      const passed = scheme.statuses.find(({ verdict }) => verdict === 'passed');
      return (
        <EmptyState
          title="还没有可以表彰的单位"
          text={
            passed
              ? `称号在${wordsOf(passed.name)}后授予。先在“条件和推荐”中点开单位，登记各阶段和验收结论，再拟写表彰决定。`
              : '名单中的单位现在都不能表彰，见“条件和推荐”。'
          }
        >
          <LinkButton type="primary" to={`/a/${id}/nominations`}>
            到“条件和推荐”
          </LinkButton>
        </EmptyState>
      );
    }
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
          <DraftDecisionButton publicity={publicity} />
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
