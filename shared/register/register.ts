import type { ContentOf, Entry, EntryKind } from './entry.ts';

/** The entries of an assessment, for looking up. `candidateId` null asks for those about the assessment itself. */
export interface Register {
  find<K extends EntryKind>(kind: K, candidateId: string | null, key: string): ContentOf<K> | null;
  /** All of a kind about one candidate, by key in the order of entry. */
  list<K extends EntryKind>(kind: K, candidateId: string | null): ReadonlyMap<string, ContentOf<K>>;
}

type Contents = Map<string, Entry['content']>;
const none: ReadonlyMap<string, never> = new Map<string, never>();
const noEntries: readonly Entry[] = [];

/** @example createRegister(entries).find('grade', candidateId, 'first')?.grade // '较好' */
export function createRegister(entries: readonly Entry[]): Register {
  // A candidate has few entries, which are looked through; the assessment's own may be many, and have maps.
  const byCandidate = new Map<string, Entry[]>();
  const own = new Map<EntryKind, Contents>();
  for (const run of runsOf(entries)) {
    const candidateId = run[0]?.candidateId ?? null;
    const known = candidateId === null ? undefined : byCandidate.get(candidateId);
    if (known) known.push(...run);
    else if (candidateId !== null) byCandidate.set(candidateId, run);
    else for (const { kind, key, content } of run) contentsOf(own, kind).set(key, content);
  }
  // Those about one candidate are asked for one after the other.
  let latest = '';
  let group: Entry[] | undefined;
  const groupOf = (candidateId: string): Entry[] | undefined => {
    if (!group || candidateId !== latest) {
      group = byCandidate.get(candidateId);
      latest = candidateId;
    }
    return group;
  };
  const find = (kind: EntryKind, candidateId: string | null, key: string): Entry['content'] | null => {
    if (candidateId === null) return own.get(kind)?.get(key) ?? null;
    const known = groupOf(candidateId) ?? noEntries;
    for (let index = known.length - 1; index >= 0; index -= 1) {
      const entry = known[index];
      if (entry?.kind === kind && entry.key === key) return entry.content;
    }
    return null;
  };
  const list = (kind: EntryKind, candidateId: string | null): ReadonlyMap<string, Entry['content']> => {
    if (candidateId === null) return own.get(kind) ?? none;
    const contents: Contents = new Map();
    for (const entry of groupOf(candidateId) ?? noEntries) {
      if (entry.kind === kind) contents.set(entry.key, entry.content);
    }
    return contents;
  };
  // Safe: what is found has the kind that was asked for.
  return {
    find: <K extends EntryKind>(kind: K, candidateId: string | null, key: string) =>
      find(kind, candidateId, key) as ContentOf<K> | null,
    list: <K extends EntryKind>(kind: K, candidateId: string | null) =>
      list(kind, candidateId) as ReadonlyMap<string, ContentOf<K>>,
  };
}

/** The entries in their order, those that stand together and are about the same candidate, or about none, as one. */
function* runsOf(entries: readonly Entry[]): Iterable<Entry[]> {
  let start = 0;
  while (start < entries.length) {
    const id = entries[start]?.candidateId;
    let end = start + 1;
    while (end < entries.length && entries[end]?.candidateId === id) end += 1;
    yield entries.slice(start, end);
    start = end;
  }
}

function contentsOf(own: Map<EntryKind, Contents>, kind: EntryKind): Contents {
  const known = own.get(kind);
  if (known) return known;
  const made: Contents = new Map();
  own.set(kind, made);
  return made;
}
