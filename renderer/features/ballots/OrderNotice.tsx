import { Alert, Button } from 'antd';
import { useState } from 'react';
import { formatDay } from '../../../shared/assessment/day.ts';
import type { Register } from '../../../shared/register/register.ts';
import { isStepCounted, isStepOf, type StepState } from '../../../shared/round/stepsOf.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { WaiveStepModal } from '../../ui/signed/WaiveStepModal.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import type { BallotGroup } from './ballotGroups.ts';
import type { BallotOrder } from './useBallotOrder.ts';

interface Props {
  readonly candidateId: string;
  readonly group: BallotGroup;
  readonly register: Register;
  readonly order: BallotOrder;
}

/** That the ballot waits for the steps before it, with ways to do or waive them; and what was waived, and why. */
export function OrderNotice({ candidateId, group, register, order }: Props) {
  const { id: assessmentId, scheme } = useAssessment();
  const [waiving, setWaiving] = useState<StepState | null>(null);
  const roundId = group.round?.id ?? '';
  const mayWaive = (step: StepState) => !isStepCounted(step, scheme);
  const own = order.steps.find((step) => order.partId !== null && isStepOf(step, scheme, order.partId));
  const waived = order.steps.filter(({ state }) => state === 'waived');
  return (
    <>
      {order.open.map((step) => (
        <Alert
          key={step.stepId}
          className="ballots-order"
          showIcon
          type="warning"
          title={`本单位还没有完成“${step.name}”，须先完成，或写明理由略过，再录入测评票`}
          description={mayWaive(step) ? undefined : '这一步计入总分，不能略过。'}
          action={
            <span className="ballots-actions">
              <LinkButton to={`/a/${assessmentId}/score/${candidateId}`}>去评分</LinkButton>
              {mayWaive(step) && <Button onClick={() => setWaiving(step)}>略过这一步</Button>}
            </span>
          }
        />
      ))}
      {waived.map((step) => (
        <WaivedStep key={step.stepId} {...{ candidateId, register, step }} roundId={roundId} />
      ))}
      {own?.state === 'open' && order.open.length === 0 && mayWaive(own) && (
        <p className="ballots-soft">
          这次没有组织测评的，可以
          <Button type="link" size="small" onClick={() => setWaiving(own)}>
            写明理由略过“{own.name}”
          </Button>
        </p>
      )}
      {waiving && (
        <WaiveStepModal
          candidateId={candidateId}
          entryKey={`${roundId}/${waiving.stepId}`}
          name={waiving.name}
          onClose={() => setWaiving(null)}
        />
      )}
    </>
  );
}

interface WaivedProps extends Pick<Props, 'candidateId' | 'register'> {
  readonly step: StepState;
  readonly roundId: string;
}

function WaivedStep({ candidateId, register, step, roundId }: WaivedProps) {
  const key = `${roundId}/${step.stepId}`;
  const waiver = register.find('step-waiver', candidateId, key);
  const { save, isSaving } = useSaveEntries();
  const takeBack = () =>
    save([{ kind: 'step-waiver', candidateId, key, content: null }], `“${step.name}”不再略过`);
  if (!waiver) return null;
  return (
    <p className="ballots-soft">
      “{step.name}”已略过（{waiver.by}，{formatDay(waiver.on)}）：{waiver.reason}
      <Button type="link" size="small" loading={isSaving} onClick={() => void takeBack()}>
        收回略过
      </Button>
    </p>
  );
}
