import { startTransition, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { beforeNextAct } from './beforeNextAct.ts';

/**
 * Whether all is drawn: not before what is in view is on screen, but before a key or a click acts on it, which must find
 * all that there is.
 */
export function useWholeSoon(isThere: boolean): boolean {
  const [isWhole, setWhole] = useState(false);
  useLayoutEffect(() => {
    if (!isThere || isWhole) return;
    startTransition(() => setWhole(true));
    return beforeNextAct(() => flushSync(() => setWhole(true)));
  }, [isThere, isWhole]);
  return isWhole;
}
