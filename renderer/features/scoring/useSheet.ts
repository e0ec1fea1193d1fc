import { useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import type { Submission } from '../../../shared/contract/contract.ts';
import { changeSheet } from '../../../shared/sheet/changeSheet.ts';
import type { SheetChange, SheetContent } from '../../../shared/sheet/sheet.ts';
import { api } from '../../api/client.ts';
import type { SaveState, SheetSaver } from './SheetSaver.ts';

/** One candidate's sheet as it is on screen: what is committed, with what is on its way laid over it. */
export interface OpenSheet {
  readonly candidateId: string;
  readonly content: SheetContent;
  readonly submission: Submission | null;
  readonly saveState: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  change(change: SheetChange): void;
  undo(): void;
  redo(): void;
}

/** The sheet of a candidate, null while it is read. */
export function useSheet(saver: SheetSaver, candidateId: string) {
  const query = useQuery(api.sheet.get.queryOptions({ input: { candidateId } }));
  const pending = useSyncExternalStore(saver.subscribe, saver.pending);
  const saveState = useSyncExternalStore(saver.subscribe, saver.state);
  const history = saver.historyOf(candidateId);

  const committed = query.data;
  const content = useMemo(
    () =>
      committed &&
      pending
        .filter((item) => item.candidateId === candidateId)
        .reduce((sofar, { change }) => changeSheet(sofar, change), committed.content),
    [committed, pending, candidateId],
  );
  const save = (change: SheetChange | null) => {
    if (change) saver.save({ candidateId, change });
  };
  const sheet: OpenSheet | null =
    committed && content
      ? {
          candidateId,
          content,
          submission: committed.submission,
          saveState,
          canUndo: history.canUndo,
          canRedo: history.canRedo,
          change(change) {
            history.note(content, change);
            save(change);
          },
          undo: () => save(history.undo(content)),
          redo: () => save(history.redo(content)),
        }
      : null;
  return { sheet, error: query.error, refetch: query.refetch };
}
