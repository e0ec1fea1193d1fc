import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import type { Facts } from '../../../shared/scoring/facts.ts';
import { changeSheet } from '../../../shared/sheet/changeSheet.ts';
import type { HeldMeasures } from '../../../shared/sheet/notYetDoubt.ts';
import type { SheetChange, SheetContent } from '../../../shared/sheet/sheet.ts';
import type { Submission } from '../../../shared/sheet/submission.ts';
import { api, client } from '../../api/client.ts';
import type { SaveState, SheetSaver } from './SheetSaver.ts';
import { type SheetPlace, sheetIdOf } from './sheetPlace.ts';

/** What the head says of the sheet: what the saver says, or that something is typed and not taken yet. */
export type SheetState = SaveState | { readonly kind: 'typing' } | { readonly kind: 'wrong' };

/** One candidate's sheet as it is on screen: what is committed, with what is on its way laid over it. */
export interface OpenSheet extends SheetPlace {
  readonly sheetId: string;
  /** What the candidate's ballots give, which some rules go by. */
  readonly measures: Facts['measures'];
  /** The measures of which the round has ballots. */
  readonly held: HeldMeasures;
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

/** One sheet of a candidate, null while it is read. */
export function useSheet(saver: SheetSaver, { candidateId, slot }: SheetPlace) {
  const queries = useQueryClient();
  const options = api.sheet.get.queryOptions({ input: { candidateId, slot } });
  const sheetId = sheetIdOf({ candidateId, slot });
  const query = useQuery({ ...options, queryFn: () => readSheet(saver, { candidateId, slot }) });
  const pending = useSyncExternalStore(saver.subscribe, saver.pending);
  const saved = useSyncExternalStore(saver.subscribe, saver.state);
  const typed = useSyncExternalStore(saver.drafts.subscribe, () => saver.drafts.stateOf(sheetId));
  const history = saver.historyOf(sheetId);

  const { data: committed, refetch } = query;
  const content = useMemo(
    () => committed && laidOver(committed.content, saver, sheetId, pending),
    [committed, saver, pending, sheetId],
  );
  // As it is when a key acts, which may be before the next drawing.
  const contentNow = () => {
    const now = queries.getQueryData(options.queryKey);
    return now && laidOver(now.content, saver, sheetId);
  };
  const step = async (way: 'undo' | 'redo') => {
    saver.drafts.flush();
    // What was entered in another window is only known by asking; where the host is away, what is here must do.
    if (saver.pending().length === 0) await refetch({ cancelRefetch: false });
    const now = contentNow();
    const change = now ? history[way](now) : null;
    if (change === 'overwritten') return false;
    if (change) saver.save({ candidateId, slot, change });
    return true;
  };
  const sheet: OpenSheet | null =
    committed && content
      ? {
          candidateId,
          slot,
          sheetId,
          measures: committed.measures,
          held: committed.held,
          content,
          submission: committed.submission,
          saveState: saved.kind !== 'unsaved' && typed ? { kind: typed } : saved,
          canUndo: history.canUndo,
          canRedo: history.canRedo,
          change(change) {
            history.note(contentNow() ?? content, change);
            saver.save({ candidateId, slot, change });
          },
          undo: () => step('undo'),
          redo: () => step('redo'),
        }
      : null;
  return { sheet, error: committed ? null : query.error, refetch };
}

/** Reads the sheet, once more where something was committed meanwhile: the answer may be the older one. */
async function readSheet(saver: SheetSaver, place: SheetPlace) {
  for (;;) {
    const { commits } = saver;
    const detail = await client.sheet.get(place);
    if (saver.commits === commits) return detail;
  }
}

function laidOver(
  committed: SheetContent,
  saver: SheetSaver,
  sheetId: string,
  pending = saver.pending(),
): SheetContent {
  return pending
    .filter((item) => sheetIdOf(item) === sheetId)
    .reduce((sofar, { change }) => changeSheet(sofar, change), committed);
}
