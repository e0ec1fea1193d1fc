import { App, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { formatDay } from '../../../shared/assessment/day.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { flowSteps } from '../../../shared/stage/flowSteps.ts';
import { movesOf } from '../../../shared/stage/position.ts';
import { useAssessment } from '../useAssessment.ts';
import { useRegister } from './useRegister.ts';

/** Units: seconds. Long enough to be read, and to be answered. */
const shownFor = 8;

/** Says that the course followed the work, under whose name and day that was put down, and leads to where it is changed. */
export function useFollowedMoves(): void {
  const { id, scheme } = useAssessment();
  const { register } = useRegister();
  const { notification } = App.useApp();
  const navigate = useNavigate();
  const moves = register && movesOf(register);
  const count = moves?.length ?? null;
  const known = useRef(count);
  const last = moves?.at(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when a move is added.
  useEffect(() => {
    const before = known.current;
    known.current = count;
    if (before === null || count === null || count <= before || !last?.byWork) return;
    const step = flowSteps(scheme).find(({ id: each }) => each === last.to);
    const key = 'followed-move';
    const change = () => {
      notification.destroy(key);
      void navigate(`/a/${id}/flow`);
    };
    // In the corner where no button stands: it is read beside the work, and never has to be put away.
    notification.info({
      key,
      placement: 'bottomLeft',
      duration: shownFor,
      title: `流程已登记进入“${step ? wordsOf(step.name) : last.to}”`,
      description: `${formatDay(last.on)}，经办人${last.by}`,
      actions: (
        <Button size="small" onClick={change}>
          更改
        </Button>
      ),
    });
  }, [count]);
}
