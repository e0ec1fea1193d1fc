import { newProblem } from '../../../shared/rectification/newProblem.ts';
import type { Problem } from '../../../shared/register/content.ts';
import type { EntryInput } from '../../../shared/register/entry.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import type { Unit } from './unit.ts';
import { drafts, queue } from './unsaved.ts';
import type { Saving } from './useSave.ts';
import { useStored } from './useStored.ts';

/** What can be done to a candidate's rows of the register. */
export interface RowsEditing {
  /** Rows from a check or a deduction that is listed already are passed over. */
  readonly add: (...given: Partial<Problem>[]) => Promise<boolean>;
  readonly change: (key: string, patch: Partial<Problem>) => Promise<boolean>;
  /** The row as the file holds it once everything sent is in it; null where it is gone or cannot be read. */
  readonly read: (key: string) => Promise<Problem | null>;
  readonly remove: (key: string) => Promise<boolean>;
}

/**
 * Saves rows of the register. Two fields of a row left one right after the other are both kept: each change is laid on
 * what the file holds when its turn comes, not on what the page showed when it was made.
 */
export function useRows({ candidate: { id } }: Unit, { save }: Saving): RowsEditing {
  const read = useStored(id);
  const showProblem = useProblem();
  const entryOf = (key: string, content: Problem | null): EntryInput => ({
    kind: 'problem',
    candidateId: id,
    key,
    content,
  });
  return {
    add: (...given) =>
      save(async () => {
        const listed = [...(await read()).list('problem', id).values()];
        return given
          .map(newProblem)
          .filter((row) => !listed.some((other) => isSameOrigin(row, other)))
          .map((row) => entryOf(crypto.randomUUID(), row));
      }),
    change: (key, patch) =>
      save(async () => {
        const stored = (await read()).find('problem', id, key);
        return stored ? [entryOf(key, { ...stored, ...patch })] : [];
      }),
    read: async (key) => {
      try {
        await queue.settled();
        return (await read()).find('problem', id, key);
      } catch (error) {
        showProblem(error);
        return null;
      }
    },
    remove: async (key) => {
      const isTaken = await save([entryOf(key, null)]);
      if (isTaken) drafts.dropAll(rowBox(id, key));
      return isTaken;
    },
  };
}

/** How the names of the boxes of a row begin among the drafts. */
export function rowBox(candidateId: string, key: string): string {
  return `${candidateId}/row/${key}/`;
}

function isSameOrigin({ origin: a }: Problem, { origin: b }: Problem): boolean {
  if (a.kind === 'other' || a.kind !== b.kind) return false;
  return a.kind === 'check' ? a.id === b.id : a.text === b.text;
}
