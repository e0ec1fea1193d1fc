import type { ContentOf, Entry, EntryInput, EntryKind } from '../../../shared/register/entry.ts';
import type { Outbox } from './Outbox.ts';
import type { Letter } from './OutboxParts.ts';

/** Which entry. */
export interface EntryPlace<K extends EntryKind = EntryKind> {
  readonly kind: K;
  readonly candidateId: string | null;
  readonly key: string;
}

type Content = Entry['content'] | null;

/** What becomes of an entry, over what the file holds when its turn comes. */
export interface EntryChange {
  readonly place: EntryPlace;
  readonly steps: readonly ((stored: Content) => Content)[];
}

/** The name of an entry among the parts of an outbox; those about a candidate begin with its id. */
export function partOf({ kind, candidateId, key }: EntryPlace): string {
  return `${candidateId ?? ''}/${kind}/${key}`;
}

/** A change of an entry; null takes the entry back. */
export function changeOf<K extends EntryKind>(
  place: EntryPlace<K>,
  over: (stored: ContentOf<K> | null) => ContentOf<K> | null,
): Letter<EntryChange> {
  // Safe: what stands at the place is of its kind.
  const step = over as (stored: Content) => Content;
  return { part: partOf(place), change: { place, steps: [step] } };
}

/** Puts a change of an entry on its way; null takes the entry back. */
export function putEntry<K extends EntryKind>(
  outbox: Outbox<EntryChange>,
  place: EntryPlace<K>,
  over: (stored: ContentOf<K> | null) => ContentOf<K> | null,
): void {
  const { part, change } = changeOf(place, over);
  outbox.put(part, change);
}

/** Two changes of an entry as one, the later over the earlier. */
export function joinEntryChanges(earlier: EntryChange, later: EntryChange): EntryChange {
  return { ...later, steps: [...earlier.steps, ...later.steps] };
}

/** The entry that a change makes of what is stored. */
export function entryAfter({ place, steps }: EntryChange, stored: Content): EntryInput {
  const content = steps.reduce((sofar, step) => step(sofar), stored);
  return { ...place, content } as EntryInput; // Safe: what stands at a place is of its kind.
}

/** What stands at a place once all that is on its way is in the file. */
export function contentOver<K extends EntryKind>(
  outbox: Outbox<EntryChange>,
  place: EntryPlace<K>,
  stored: ContentOf<K> | null,
): ContentOf<K> | null {
  const changes = outbox.changesOf(partOf(place));
  const last = changes.reduce((sofar: Content, change) => entryAfter(change, sofar).content, stored);
  return last as ContentOf<K> | null; // Safe: as above.
}
