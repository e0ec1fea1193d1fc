import { useState } from 'react';

const key = 'kaoping.lastBy';

/** The name that was last put down as 经办人 on this machine, so that it need not be typed each time; and to keep one. */
export function useLastBy(): readonly [string, (by: string) => void] {
  const [by, setBy] = useState(() => localStorage.getItem(key) ?? '');
  const keep = (next: string) => {
    setBy(next);
    localStorage.setItem(key, next);
  };
  return [by, keep];
}
