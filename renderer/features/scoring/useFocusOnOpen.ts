import { useEffect } from 'react';
import { beforeNextAct } from './beforeNextAct.ts';
import { focusPlace } from './entryFocus.ts';

/**
 * Puts the focus on the first entry once an open sheet is there, so that scoring can begin with the keyboard: when the
 * sheet is on screen, which it would keep waiting by being laid out twice, or before the first key or click acts on it.
 */
export function useFocusOnOpen(isThere: boolean): void {
  useEffect(() => {
    if (!isThere) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(focusNow);
    });
    const unlisten = beforeNextAct(focusNow);
    function stop() {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      unlisten();
    }
    function focusNow() {
      stop();
      focusPlace();
    }
    return stop;
  }, [isThere]);
}
