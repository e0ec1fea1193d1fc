import { startTransition, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** What acts on the screen. */
const acts = ['keydown', 'pointerdown'] as const;

/**
 * Whether all is drawn: not before what is in view is on screen, but before a key or a click acts on it, which must find
 * all that there is.
 */
export function useWholeSoon(isThere: boolean): boolean {
  const [isWhole, setWhole] = useState(false);
  useLayoutEffect(() => {
    if (!isThere || isWhole) return;
    startTransition(() => setWhole(true));
    const drawNow = () => flushSync(() => setWhole(true));
    for (const act of acts) window.addEventListener(act, drawNow, { capture: true });
    return () => {
      for (const act of acts) window.removeEventListener(act, drawNow, { capture: true });
    };
  }, [isThere, isWhole]);
  return isWhole;
}
