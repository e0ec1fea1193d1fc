import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { leaveQuestion } from './leaveQuestion.tsx';
import { type LeaveQuestion, questionsOfPage } from './pageHolds.ts';

/**
 * A function that leaves the screen: at once where nothing on it would be lost, else after the person was asked. A
 * question goes with its screen, so that no answer meets another one.
 */
export function useLeave(): (go: () => void) => void {
  const { modal } = App.useApp();
  const open = useRef<{ readonly destroy: () => void } | null>(null);
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another screen.
  useEffect(
    () => () => {
      open.current?.destroy();
      open.current = null;
    },
    [key],
  );
  const ask = ([question, ...others]: readonly LeaveQuestion[], go: () => void): void => {
    if (!question) {
      go();
      return;
    }
    const { words, hold } = question;
    let isStaying = true;
    const asked = modal.confirm({
      ...leaveQuestion(words, () => {
        isStaying = false;
        hold.onLeave?.();
        ask(others, go);
      }),
      afterClose: () => isStaying && open.current === asked && hold.onStay?.(),
    });
    open.current = asked;
  };
  return (go) => ask(questionsOfPage(), go);
}
