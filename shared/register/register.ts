import type { ContentOf, Entry, EntryKind } from './entry.ts';

/** The entries of an assessment, for looking up. `candidateId` null asks for those about the assessment itself. */
export interface Register {
  find<K extends EntryKind>(kind: K, candidateId: string | null, key: string): ContentOf<K> | null;
  /** All of a kind about one candidate, by key in the order of entry. */
  list<K extends EntryKind>(kind: K, candidateId: string | null): ReadonlyMap<string, ContentOf<K>>;
}

const none: ReadonlyMap<string, never> = new Map<string, never>();

/** @example createRegister(entries).find('grade', candidateId, 'first')?.grade // '较好' */
export function createRegister(entries: readonly Entry[]): Register {
  // Kinds and candidates each have a map of their own: names made of both would be made at every look.
  const groups = new Map<EntryKind, Map<string | null, Map<string, Entry['content']>>>();
  for (const { kind, candidateId, key, content } of entries) {
    const ofKind = groups.get(kind) ?? new Map<string | null, Map<string, Entry['content']>>();
    const group = ofKind.get(candidateId) ?? new Map<string, Entry['content']>();
    groups.set(kind, ofKind.set(candidateId, group.set(key, content)));
  }
  const groupOf = (kind: EntryKind, candidateId: string | null) => groups.get(kind)?.get(candidateId);
  return {
    // Safe: a group holds the contents of its kind alone.
    find: <K extends EntryKind>(kind: K, candidateId: string | null, key: string) =>
      (groupOf(kind, candidateId)?.get(key) ?? null) as ContentOf<K> | null,
    list: <K extends EntryKind>(kind: K, candidateId: string | null) =>
      (groupOf(kind, candidateId) ?? none) as ReadonlyMap<string, ContentOf<K>>,
  };
}
