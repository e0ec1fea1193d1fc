import type { QueryClient } from '@tanstack/react-query';
import type { EntryInput } from '../../../shared/register/entry.ts';
import { createRegister } from '../../../shared/register/register.ts';
import { api, client } from '../../api/client.ts';
import { type EntryChange, type EntryPlace, entryAfter, joinEntryChanges, partOf } from './entryChange.ts';
import { Outbox } from './Outbox.ts';
import type { Letter } from './OutboxParts.ts';
import { isPageLeaving } from './pageHolds.ts';

export interface EntryOutboxOptions {
  readonly assessmentId: string;
  readonly queries: QueryClient;
  /** Whether the screens show what follows from the entries: it is read anew before anything is called saved. */
  readonly isReadAnew: boolean;
  readonly onRefused: (letter: Letter<EntryChange>, error: unknown) => void;
}

/** An outbox of entries: each change is laid on what the file holds when its turn comes. */
export function makeEntryOutbox({ assessmentId, queries, isReadAnew, onRefused }: EntryOutboxOptions) {
  const listKey = api.entry.list.queryKey({ input: { assessmentId } });
  // A page that is about to go cannot wait for the file and takes what it read last.
  const readStored = async ({ kind, candidateId, key }: EntryPlace) => {
    const known = isPageLeaving() ? queries.getQueryData(listKey) : undefined;
    const entries = known ?? (await client.entry.list({ assessmentId, candidateId }));
    return createRegister(entries).find(kind, candidateId, key);
  };
  let sent: readonly EntryInput[] = []; // One post is on its way at a time.
  const onSaved = async () => {
    if (isReadAnew) return queries.invalidateQueries();
    // A reading that began before the commit would put the older entry back.
    await queries.cancelQueries({ queryKey: listKey });
    putOnScreen(queries, listKey, sent);
  };
  return new Outbox<EntryChange>({
    async send({ change }) {
      const stored = await readStored(change.place);
      const entry = entryAfter(change, stored);
      sent = [entry];
      if (JSON.stringify(entry.content) === JSON.stringify(stored)) return { savedAt: null };
      return client.entry.set({ assessmentId, entries: [entry] });
    },
    join: joinEntryChanges,
    onSaved,
    onRefused,
    block: {
      most: 2000,
      async send(letters) {
        const stored = createRegister(await client.entry.list({ assessmentId }));
        sent = letters.map(({ change }) => {
          const { kind, candidateId, key } = change.place;
          return entryAfter(change, stored.find(kind, candidateId, key));
        });
        const entries = sent.filter((entry) => {
          const { kind, candidateId, key, content } = entry;
          return JSON.stringify(content) !== JSON.stringify(stored.find(kind, candidateId, key));
        });
        return entries.length > 0 ? client.entry.set({ assessmentId, entries }) : { savedAt: null };
      },
      onSaved,
      onRefused: ([letter], error) => onRefused(letter, error),
    },
    onIdle: () => void queries.invalidateQueries(),
  });
}

function putOnScreen(
  queries: QueryClient,
  listKey: ReturnType<typeof api.entry.list.queryKey>,
  sent: readonly EntryInput[],
): void {
  const open = new Map(sent.map((entry) => [partOf(entry), entry]));
  queries.setQueryData(listKey, (entries) => {
    if (!entries) return entries;
    type Saved = (typeof entries)[number];
    // In its place: lists are in the order in which things were first put down.
    const kept = entries.flatMap((entry) => {
      const part = partOf(entry);
      const put = open.get(part);
      if (!put) return [entry];
      open.delete(part);
      return put.content === null ? [] : [put as Saved]; // Safe: it has a content.
    });
    const added = [...open.values()].filter(({ content }) => content !== null);
    return [...kept, ...(added as Saved[])]; // Safe: as above.
  });
}
