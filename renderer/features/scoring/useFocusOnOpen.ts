import { useEffect } from 'react';
import { focusPlace } from './entryFocus.ts';

/** Puts the focus on the first entry once an open sheet is there, so that scoring can begin with the keyboard. */
export function useFocusOnOpen(isThere: boolean): void {
  useEffect(() => {
    if (isThere) focusPlace();
  }, [isThere]);
}
