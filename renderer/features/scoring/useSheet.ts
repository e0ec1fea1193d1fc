import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import type { Facts } from '../../../shared/scoring/facts.ts';
import { changeSheet } from '../../../shared/sheet/changeSheet.ts';
import type { HeldMeasures } from '../../../shared/sheet/notYetDoubt.ts';
import type { SheetChange, SheetContent } from '../../../shared/sheet/sheet.ts';
import type { Submission } from '../../../shared/sheet/submission.ts';
import { api, client } from '../../api/client.ts';
import { drafts } from '../../ui/saving/draftPlace.ts';
import type { Outbox } from '../../ui/saving/Outbox.ts';
import { useSeat } from '../../ui/useSeat.ts';
import type { HistoryChange } from './SheetHistory.ts';
import { historyOf } from './sheetHistories.ts';
import { type SheetPlace, sheetIdOf } from './sheetPlace.ts';
import { basisOf, type Pending } from './useSheetOutbox.tsx';

/** One candidate's sheet as it is on screen: what is committed, with what is on its way laid over it. */
export interface OpenSheet extends SheetPlace {
  readonly sheetId: string;
  /** The kind of organisation, which some items go by. */
  readonly kind: string;
  /** What the candidate's ballots give, which some rules go by. */
  readonly measures: Facts['measures'];
  /** The measures of which the round has ballots. */
  readonly held: HeldMeasures;
  readonly content: SheetContent;
  readonly submission: Submission | null;
  /** Whether all that is on screen is in the file. */
  readonly isSaved: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  change(change: SheetChange): void;
  /** Settles with what it changed; 'overwritten' where the value was changed elsewhere since, which is left as it is. */
  undo(): Promise<HistoryChange>;
  redo(): Promise<HistoryChange>;
}

/** One sheet of a candidate, null while it is read. */
export function useSheet(outbox: Outbox<Pending>, { candidateId, slot }: SheetPlace) {
  const queries = useQueryClient();
  const options = api.sheet.get.queryOptions({ input: { candidateId, slot } });
  const sheetId = sheetIdOf({ candidateId, slot });
  const query = useQuery(sheetQuery(outbox, { candidateId, slot }));
  const version = useSyncExternalStore(outbox.subscribe, outbox.version);
  const typed = useSyncExternalStore(drafts.subscribe, () => drafts.stateOf(sheetId));
  const history = historyOf(sheetId);

  const { data: committed, refetch } = query;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says that what is on its way moved.
  const content = useMemo(
    () => committed && laidOver(committed.content, outbox, sheetId),
    [committed, outbox, version, sheetId],
  );
  // As it is when a key acts, which may be before the next drawing.
  const contentNow = () => {
    const now = queries.getQueryData(options.queryKey);
    return now && laidOver(now.content, outbox, sheetId);
  };
  const seat = useSeat();
  const put = (change: SheetChange) => {
    const read = queries.getQueryData(options.queryKey)?.content;
    const basis = seat === null || !read ? null : basisOf(outbox, sheetId, read, change);
    outbox.put(sheetId, { candidateId, slot, change, ...(basis && { basis }) });
  };
  const step = async (way: 'undo' | 'redo') => {
    drafts.flush();
    // What was entered in another window is only known by asking; where the host is away, what is here must do.
    if (!outbox.hasUnsaved()) await refetch({ cancelRefetch: false });
    const now = contentNow();
    const change = now ? history[way](now) : null;
    if (change !== null && change !== 'overwritten') put(change);
    return change;
  };
  const sheet: OpenSheet | null =
    committed && content
      ? {
          candidateId,
          slot,
          sheetId,
          kind: committed.kind,
          measures: committed.measures,
          held: committed.held,
          content,
          submission: committed.submission,
          isSaved: typed === null && outbox.state().kind === 'saved',
          canUndo: history.canUndo,
          canRedo: history.canRedo,
          change(change) {
            history.note(contentNow() ?? content, change);
            put(change);
          },
          undo: () => step('undo'),
          redo: () => step('redo'),
        }
      : null;
  return { sheet, error: committed ? null : query.error, refetch };
}

/** How a sheet is read while changes are on their way to the file. */
export function sheetQuery(outbox: Outbox<Pending>, place: SheetPlace) {
  return {
    ...api.sheet.get.queryOptions({ input: place }),
    queryFn: () => outbox.readCalm(() => client.sheet.get(place)),
  };
}

function laidOver(committed: SheetContent, outbox: Outbox<Pending>, sheetId: string): SheetContent {
  return outbox.changesOf(sheetId).reduce((sofar, { change }) => changeSheet(sofar, change), committed);
}
