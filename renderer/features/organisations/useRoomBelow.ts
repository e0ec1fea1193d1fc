import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** The pixels that a table's body may take: the window without `others`, which are in the root's font size (rem). */
export function useRoomBelow(others: number): number {
  const height = useSyncExternalStore(subscribe, () => window.innerHeight);
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.max(200, Math.floor(height - others * rem));
}
