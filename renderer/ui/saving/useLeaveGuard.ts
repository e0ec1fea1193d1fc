import { useEffect, useRef } from 'react';
import { holdPage, type LeaveWords } from './pageHolds.ts';

const unsaved = {
  title: '有未保存的修改',
  lines: ['现在离开，修改不会生效；它会作为草稿留在本机，回到这里可以继续。'],
};

/** While `isHeld`, asks before a link leads away or the window closes. */
export function useLeaveGuard(isHeld: boolean, words: Pick<LeaveWords, 'title' | 'lines'> = unsaved): void {
  const current = useRef(words);
  current.current = words;
  useEffect(() => {
    if (!isHeld) return;
    return holdPage({
      isOpen: () => true,
      ask: () => ({ ...current.current, stay: '留在本页', leave: '离开' }),
    });
  }, [isHeld]);
}
