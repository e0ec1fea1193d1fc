import { useSyncExternalStore } from 'react';

export type TextSize = 'normal' | 'large';
const key = 'kaoping.textSize';
const listeners = new Set<() => void>();

function read(): TextSize {
  return localStorage.getItem(key) === 'large' ? 'large' : 'normal';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The text size that was chosen on this machine; `large` is for the projector. */
export function useTextSize(): { size: TextSize; setSize: (size: TextSize) => void } {
  const size = useSyncExternalStore(subscribe, read);
  const setSize = (next: TextSize) => {
    localStorage.setItem(key, next);
    for (const listener of listeners) listener();
  };
  return { size, setSize };
}
