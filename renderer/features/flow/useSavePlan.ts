import { App } from 'antd';
import { useRef } from 'react';
import { client } from '../../api/client.ts';
import { useSetEntries } from '../../ui/register/useSetEntries.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import type { Planned } from './planned.ts';

/**
 * Saves planned days of a step, one save after another, each laid on what the file holds when its turn comes. Whether
 * they were taken comes back; a refusal is shown.
 */
export function useSavePlan(): (stepId: string, days: Partial<Planned>) => Promise<boolean> {
  const { id: assessmentId } = useAssessment();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const { mutateAsync } = useSetEntries();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const send = async (stepId: string, days: Partial<Planned>): Promise<boolean> => {
    try {
      const { steps } = await client.outcome.flow({ assessmentId });
      const stored = steps.find(({ id }) => id === stepId)?.planned ?? { from: null, to: null };
      const content = { ...stored, ...days };
      await mutateAsync([{ kind: 'stage-plan', candidateId: null, key: stepId, content }]);
      void message.success(saidOf(days));
      return true;
    } catch (error) {
      showProblem(error);
      return false;
    }
  };
  return (stepId, days) => {
    const sent = last.current.then(() => send(stepId, days));
    last.current = sent; // It never rejects: the next one goes whether or not this one was taken.
    return sent;
  };
}

/** What is said to be saved: the other day may still be open beside it. */
function saidOf(days: Partial<Planned>): string {
  if (days.from !== undefined && days.to !== undefined) return '计划日期已保存';
  return days.from === undefined ? '计划结束日期已保存' : '计划开始日期已保存';
}
