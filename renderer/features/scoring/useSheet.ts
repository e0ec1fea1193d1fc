import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import type { Submission } from '../../../shared/contract/contract.ts';
import { changeSheet } from '../../../shared/sheet/changeSheet.ts';
import type { SheetChange, SheetContent } from '../../../shared/sheet/sheet.ts';
import { api, client } from '../../api/client.ts';
import type { SaveState, SheetSaver } from './SheetSaver.ts';

/** What the head says of the sheet: what the saver says, or that something is typed and not taken yet. */
export type SheetState = SaveState | { readonly kind: 'typing' } | { readonly kind: 'wrong' };

/** One candidate's sheet as it is on screen: what is committed, with what is on its way laid over it. */
export interface OpenSheet {
  readonly candidateId: string;
  readonly content: SheetContent;
  readonly submission: Submission | null;
  readonly saveState: SheetState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  change(change: SheetChange): void;
  /** Settles with false where the value was changed elsewhere since, which is left as it is. */
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
}

/** The sheet of a candidate, null while it is read. */
export function useSheet(saver: SheetSaver, candidateId: string) {
  const queries = useQueryClient();
  const options = api.sheet.get.queryOptions({ input: { candidateId } });
  const query = useQuery({ ...options, queryFn: () => readSheet(saver, candidateId) });
  const pending = useSyncExternalStore(saver.subscribe, saver.pending);
  const saved = useSyncExternalStore(saver.subscribe, saver.state);
  const typed = useSyncExternalStore(saver.drafts.subscribe, () => saver.drafts.stateOf(candidateId));
  const history = saver.historyOf(candidateId);

  const { data: committed, refetch } = query;
  const content = useMemo(
    () => committed && laidOver(committed.content, saver, candidateId, pending),
    [committed, saver, pending, candidateId],
  );
  // As it is when a key acts, which may be before the next drawing.
  const contentNow = () => {
    const now = queries.getQueryData(options.queryKey);
    return now && laidOver(now.content, saver, candidateId);
  };
  const step = async (way: 'undo' | 'redo') => {
    saver.drafts.flush();
    // What was entered in another window is only known by asking; where the host is away, what is here must do.
    if (saver.pending().length === 0) await refetch({ cancelRefetch: false });
    const now = contentNow();
    const change = now ? history[way](now) : null;
    if (change === 'overwritten') return false;
    if (change) saver.save({ candidateId, change });
    return true;
  };
  const sheet: OpenSheet | null =
    committed && content
      ? {
          candidateId,
          content,
          submission: committed.submission,
          saveState: saved.kind !== 'unsaved' && typed ? { kind: typed } : saved,
          canUndo: history.canUndo,
          canRedo: history.canRedo,
          change(change) {
            history.note(contentNow() ?? content, change);
            saver.save({ candidateId, change });
          },
          undo: () => step('undo'),
          redo: () => step('redo'),
        }
      : null;
  return { sheet, error: committed ? null : query.error, refetch };
}

/** Reads the sheet, once more where something was committed meanwhile: the answer may be the older one. */
async function readSheet(saver: SheetSaver, candidateId: string) {
  for (;;) {
    const { commits } = saver;
    const detail = await client.sheet.get({ candidateId });
    if (saver.commits === commits) return detail;
  }
}

function laidOver(
  committed: SheetContent,
  saver: SheetSaver,
  candidateId: string,
  pending = saver.pending(),
): SheetContent {
  return pending
    .filter((item) => item.candidateId === candidateId)
    .reduce((sofar, { change }) => changeSheet(sofar, change), committed);
}
