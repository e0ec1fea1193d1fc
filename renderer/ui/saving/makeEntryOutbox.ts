import type { QueryClient } from '@tanstack/react-query';
import type { EntryInput } from '../../../shared/register/entry.ts';
import { createRegister } from '../../../shared/register/register.ts';
import { api, client } from '../../api/client.ts';
import { type EntryChange, type EntryPlace, entryAfter, joinEntryChanges } from './entryChange.ts';
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
  let sent: EntryInput | null = null; // One is on its way at a time.
  return new Outbox<EntryChange>({
    async send({ change }) {
      const stored = await readStored(change.place);
      sent = entryAfter(change, stored);
      if (JSON.stringify(sent.content) === JSON.stringify(stored)) return { savedAt: null };
      return client.entry.set({ assessmentId, entries: [sent] });
    },
    join: joinEntryChanges,
    async onSaved() {
      if (isReadAnew) return queries.invalidateQueries();
      // A reading that began before the commit would put the older entry back.
      await queries.cancelQueries({ queryKey: listKey });
      if (sent) putOnScreen(queries, listKey, sent);
    },
    onRefused,
    onIdle: () => void queries.invalidateQueries(),
  });
}

function putOnScreen(
  queries: QueryClient,
  listKey: ReturnType<typeof api.entry.list.queryKey>,
  { kind, candidateId, key, content }: EntryInput,
): void {
  queries.setQueryData(listKey, (entries) => {
    if (!entries) return entries;
    const isMeant = (entry: (typeof entries)[number]) =>
      entry.kind === kind && entry.candidateId === candidateId && entry.key === key;
    const saved = { kind, candidateId, key, content } as (typeof entries)[number]; // Safe: content is not null below.
    if (content === null) return entries.filter((entry) => !isMeant(entry));
    // In its place: lists are in the order in which things were first put down.
    return entries.some(isMeant)
      ? entries.map((entry) => (isMeant(entry) ? saved : entry))
      : [...entries, saved];
  });
}
