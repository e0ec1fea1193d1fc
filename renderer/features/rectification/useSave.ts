import { useRef, useState } from 'react';
import type { EntryInput } from '../../../shared/register/entry.ts';
import { useSetEntries } from '../../ui/register/useSetEntries.ts';
import { useProblem } from '../../ui/useProblem.tsx';

export type SaveState = 'saved' | 'saving' | 'failed';

export interface Saving {
  readonly state: SaveState;
  /**
   * Puts entries down after those before them; whether they were taken comes back, a refusal is shown. A function is
   * asked when its turn comes, over what those before it left.
   */
  readonly save: (entries: EntryInput[] | (() => EntryInput[])) => Promise<boolean>;
  /** Ends once everything sent so far was taken or refused. */
  readonly settled: () => Promise<unknown>;
}

/** Saves at once and in order, and knows whether all that was sent is in the file. */
export function useSave(): Saving {
  const set = useSetEntries();
  const showProblem = useProblem();
  const [state, setState] = useState<SaveState>('saved');
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);
  const save: Saving['save'] = async (entries) => {
    setState('saving');
    waiting.current += 1;
    const sent = last.current.then(() =>
      set.mutateAsync(typeof entries === 'function' ? entries() : entries),
    );
    last.current = sent.catch(() => undefined); // The next one goes whether or not this one was taken.
    try {
      await sent;
      waiting.current -= 1;
      if (waiting.current === 0) setState('saved');
      return true;
    } catch (error) {
      waiting.current -= 1;
      setState('failed');
      showProblem(error);
      return false;
    }
  };
  return { state, save, settled: () => last.current };
}
