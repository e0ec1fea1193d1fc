import { newProblem } from '../../../shared/rectification/newProblem.ts';
import type { Problem } from '../../../shared/register/content.ts';
import type { EntryInput } from '../../../shared/register/entry.ts';
import type { Unit } from './unit.ts';
import type { Saving } from './useSave.ts';
import { useStoredUnit } from './useStoredUnit.ts';

/** What can be done to a candidate's rows of the register. */
export interface RowsEditing {
  readonly add: (...given: Partial<Problem>[]) => Promise<boolean>;
  readonly change: (key: string, patch: Partial<Problem>) => Promise<boolean>;
  /** The row as the file holds it once everything sent is in it; null where it is gone. */
  readonly read: (key: string) => Promise<Problem | null>;
  readonly remove: (key: string) => Promise<boolean>;
}

/**
 * Saves rows of the register. Two fields of a row left one right after the other are both kept: each change is laid on
 * what the file holds when its turn comes, not on what the page showed when it was made.
 */
export function useRows(unit: Unit, { save, settled }: Saving): RowsEditing {
  const readUnit = useStoredUnit(unit);
  const entryOf = (key: string, content: Problem | null): EntryInput => ({
    kind: 'problem',
    candidateId: unit.candidate.id,
    key,
    content,
  });
  const storedRow = (key: string): Problem | null => {
    const row = readUnit()?.rows.find((each) => each.key === key);
    if (!row) return null;
    const { key: _, isOverdue: __, ...content } = row;
    return content;
  };
  return {
    add: (...given) => save(given.map((each) => entryOf(crypto.randomUUID(), newProblem(each)))),
    change: (key, patch) =>
      save(() => {
        const stored = storedRow(key);
        return stored ? [entryOf(key, { ...stored, ...patch })] : [];
      }),
    read: async (key) => {
      await settled();
      return storedRow(key);
    },
    remove: (key) => save([entryOf(key, null)]),
  };
}
