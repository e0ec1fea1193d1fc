import { Spin } from 'antd';
import { useState } from 'react';
import type { FlowState, StepProgress } from '../../../shared/flow/flowState.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { SaveAlert } from '../../ui/saving/SaveAlert.tsx';
import { SaveWords } from '../../ui/saving/SaveWords.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { CurrentStep } from './CurrentStep.tsx';
import { type FlowAsk, FlowDialog } from './FlowDialog.tsx';
import { FlowHistory } from './FlowHistory.tsx';
import { FlowWords } from './FlowWords.tsx';
import { NoticeBanner } from './NoticeBanner.tsx';
import { StageWordDialog } from './StageWordDialog.tsx';
import { StepRow } from './StepRow.tsx';
import './flow.css';
import { useFlow } from './useFlow.ts';
import { usePlan } from './usePlan.ts';

/** 流程: the document's stages as steps, where the assessment stands, and what moves it on. */
export function FlowScreen() {
  const { scheme } = useAssessment();
  const { query, save } = useFlow();
  const plan = usePlan();
  const [asked, setAsked] = useState<FlowAsk | null>(null);
  const [saying, setSaying] = useState<StepProgress | null>(null);
  if (query.isLoadingError) return <LoadProblem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Spin className="page-spin" />;
  const flow = query.data;
  const done = flow.steps.filter(({ state }) => state === 'done').length + (flow.isComplete ? 1 : 0);
  const undo = (moves: FlowState['moves']) =>
    save([{ kind: 'moves', candidateId: null, key: 'moves', content: { moves } }], '已撤销');
  const isAtEnd = done === flow.steps.length - 1 && flow.steps.at(-1)?.state === 'current';
  return (
    <div className="page flow-page">
      <div className="flow-head">
        <h2>流程</h2>
        <span className="flow-soft" role="status">
          共 {flow.steps.length} 步，已完成 {done} 步{isAtEnd && '，正在最后一步'}
        </span>
        <span className="flow-soft">步骤和时间是文件原文；计划日期填好即保存</span>
        <SaveWords outbox={plan.outbox} />
      </div>
      <SaveAlert outbox={plan.outbox} />
      <NoticeBanner flow={flow} onOpen={() => setAsked({ kind: 'correct' })} />
      {flow.position < 0 && <CurrentStep flow={flow} onAsk={setAsked} onUndo={undo} />}
      <ol className="flow-steps">
        {flow.steps.map((step, index) => (
          <StepRow
            key={step.id}
            step={{ ...step, planned: plan.over(step) }}
            number={index + 1}
            isLastDone={flow.isComplete && step.state === 'current'}
            onPlan={(planned) => plan.put(step.id, planned)}
            onSay={() => setSaying(step)}
          >
            {step.state === 'current' && <CurrentStep flow={flow} onAsk={setAsked} onUndo={undo} />}
          </StepRow>
        ))}
      </ol>
      {scheme.outcome && (
        <p className="flow-soft">
          <FlowWords text={scheme.outcome.note} />
        </p>
      )}
      <FlowHistory flow={flow} />
      {saying && <StageWordDialog step={saying} save={save} onClose={() => setSaying(null)} />}
      {asked && <FlowDialog flow={flow} asked={asked} save={save} onClose={() => setAsked(null)} />}
    </div>
  );
}
