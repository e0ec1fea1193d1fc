import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { EntryInput } from '../../../shared/register/entry.ts';
import { useSetEntries } from '../../ui/register/useSetEntries.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { queue } from './unsaved.ts';

export interface Saving {
  /** Whether what was sent last was refused. */
  readonly isFailed: boolean;
  /**
   * Puts entries down after those before them; whether they were taken comes back once the page shows them, a refusal
   * is shown. A function is asked when its turn comes, over what those before it left; none means nothing to do.
   */
  readonly save: (entries: EntryInput[] | (() => Promise<EntryInput[]>)) => Promise<boolean>;
}

/** Saves at once and in order. */
export function useSave(): Saving {
  const set = useSetEntries();
  const queryClient = useQueryClient();
  const showProblem = useProblem();
  const [isFailed, setFailed] = useState(false);
  const save: Saving['save'] = async (entries) => {
    try {
      await queue.run(async () => {
        const given = typeof entries === 'function' ? await entries() : entries;
        // Nothing to do means that the page shows what is not so any more.
        await (given.length > 0 ? set.mutateAsync(given) : queryClient.invalidateQueries());
      });
      await nextTurn();
      setFailed(false);
      return true;
    } catch (error) {
      setFailed(true);
      showProblem(error);
      return false;
    }
  };
  return { isFailed, save };
}

/** What was read anew is drawn in the turn after it came. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
