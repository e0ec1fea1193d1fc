import { useEffect } from 'react';
import { focusPlace } from './entryFocus.ts';

/** What acts on the screen. */
const acts = ['keydown', 'pointerdown'] as const;

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
    const stop = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      for (const act of acts) window.removeEventListener(act, focusNow, { capture: true });
    };
    const focusNow = () => {
      stop();
      focusPlace();
    };
    for (const act of acts) window.addEventListener(act, focusNow, { capture: true });
    return stop;
  }, [isThere]);
}
