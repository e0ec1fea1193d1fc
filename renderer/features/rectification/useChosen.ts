import { useRef, useState } from 'react';

/**
 * What was chosen and is not in the file yet (null: nothing), and how to choose. An answer that comes late does not put
 * a newer choice back.
 */
export function useChosen<T>(): readonly [
  T | null,
  (next: T | null, save?: () => Promise<unknown>) => Promise<void>,
] {
  const [chosen, setChosen] = useState<T | null>(null);
  const count = useRef(0);
  const choose = async (next: T | null, save?: () => Promise<unknown>) => {
    count.current += 1;
    const own = count.current;
    setChosen(next);
    await save?.();
    if (count.current === own) setChosen(null);
  };
  return [chosen, choose];
}
