import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { formatDay } from '../../../shared/assessment/day.ts';
import type { FlowState } from '../../../shared/flow/flowState.ts';
import { client } from '../../api/client.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';

const namedAtMost = 5;

/** While a correction is open: whose rows of the register changed since they were kept, and a way to take them over. */
export function FactsNote({
  facts: { keptOn, changed },
}: {
  readonly facts: NonNullable<FlowState['facts']>;
}) {
  const { id: assessmentId } = useAssessment();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const queryClient = useQueryClient();
  const keep = useMutation({
    mutationFn: () => client.entry.keepFacts({ assessmentId }),
    onSuccess: () => void message.success('已按现在的单位登记更新'),
    onError: showProblem,
    onSettled: () => queryClient.invalidateQueries(),
  });
  if (changed.length === 0) return null;
  const names = changed.slice(0, namedAtMost).join('、');
  return (
    <Alert
      type="info"
      showIcon
      title={`这次考核依据${formatDay(keptOn)}保存的单位登记；此后有变动的：${names}${changed.length > namedAtMost ? ` 等 ${changed.length} 个` : ''}`}
      description="更正涉及这些登记（日期、荣誉、考核、项目、称号等）的，可以按现在的登记更新；不更新的，仍按保存的登记判定。"
      action={
        <Button loading={keep.isPending} onClick={() => keep.mutate()}>
          按现在的登记更新
        </Button>
      }
    />
  );
}
