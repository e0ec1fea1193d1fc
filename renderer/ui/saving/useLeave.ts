import { useAsk } from '../dialog/useAsk.tsx';
import { type LeaveQuestion, questionsOfPage } from './pageHolds.ts';

/** A function that leaves the screen: at once where nothing on it would be lost, else after the person was asked. */
export function useLeave(): (go: () => void) => void {
  const ask = useAsk();
  const askAll = ([question, ...others]: readonly LeaveQuestion[], go: () => void): void => {
    if (!question) {
      go();
      return;
    }
    const { words, hold } = question;
    ask({
      title: words.title,
      lines: words.lines,
      ok: words.leave,
      cancel: words.stay,
      onOk: () => {
        hold.onLeave?.();
        askAll(others, go);
      },
      onCancelled: () => hold.onStay?.(),
    });
  };
  return (go) => askAll(questionsOfPage(), go);
}
