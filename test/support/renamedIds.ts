/** JSON as a file has it. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Where a scheme names a part of itself by its id. */
const references = new Set([
  ...['id', 'countOf', 'measure', 'measures', 'heldBy', 'found', 'notFound', 'veto'],
  ...['asOf', 'basis', 'round', 'next', 'part'],
]);
/** Where a rehearsal names a part of its scheme by its id, or by several with a stroke between. */
const namings = new Set(['key', 'slot', 'to', 'status', 'results', 'id']);
/** What has a part of the scheme as its keys. */
const keyed = new Set(['targets', 'values', 'evidence', 'vetoes', 'notApplicable', 'remarks', 'counts']);

/** Other names for the parts of a scheme, which tell nothing of what the parts mean, and the way back. */
export interface Renaming {
  /** The scheme under the new names; its own id stays. */
  scheme(source: Json): Json;
  /** What people put down under the scheme, under the new names. */
  rehearsal(demo: Json): Json;
  /** A text with the former ids and names in place of the new ones. */
  back(text: string): string;
}

/** A new name for every id inside the scheme, and for each stage, step, round and status, the same wherever it stands. */
export function renamingOf(source: Json): Renaming {
  const ids = [...new Set(idsIn(source, true))];
  const words = [...new Set(namesIn(source))];
  const newName = (index: number) => `q${(index * 7919) % 9973}z`;
  const names = new Map(ids.map((id, index) => [id, newName(index)]));
  const said = new Map(words.map((word, index) => [word, newName(ids.length + index)]));
  const former = new Map([...names, ...said].map(([id, name]) => [name, id]));
  const one = (id: string) => names.get(id) ?? id;
  // In a path a plain number is a place in a list, such as that of the voters.
  const several = (path: string) =>
    path.includes('/')
      ? path
          .split('/')
          .map((part) => (/^\d+$/.test(part) ? part : one(part)))
          .join('/')
      : one(path);
  return {
    scheme: (json) => ({
      ...(withNames(renamed(json, references, one), (word) => said.get(word) ?? word) as object),
      id: (json as { id: string }).id,
    }),
    rehearsal: (json) => renamed(json, namings, several),
    back: (text) => text.replaceAll(/q\d+z/g, (name) => former.get(name) ?? name),
  };
}

function idsIn(json: Json, isTop = false): string[] {
  if (Array.isArray(json)) return json.flatMap((part) => idsIn(part));
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) =>
    key === 'id' && typeof value === 'string' ? (isTop ? [] : [value]) : idsIn(value),
  );
}

/** What names its parts in words that mean nothing: stages, steps after them, rounds and statuses. */
const named = ['stages', 'rounds', 'statuses', 'steps'];

/** The words by which those are called. */
function namesIn(json: Json): string[] {
  const found: string[] = [];
  withNames(json, (word) => {
    found.push(word);
    return word;
  });
  return found;
}

function withNames(json: Json, rename: (word: string) => string, isNamed = false): Json {
  if (Array.isArray(json)) return json.map((part: Json) => withNames(part, rename, isNamed));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [
      key,
      isNamed && key === 'name' ? renamedText(value, rename) : withNames(value, rename, named.includes(key)),
    ]),
  );
}

function renamedText(text: Json, rename: (word: string) => string): Json {
  if (typeof text !== 'object' || text === null) return text;
  return Object.fromEntries(Object.entries(text).map(([kind, word]) => [kind, rename(String(word))]));
}

function renamed(json: Json, where: ReadonlySet<string>, rename: (id: string) => string, key = ''): Json {
  if (typeof json === 'string') return where.has(key) ? rename(json) : json;
  if (Array.isArray(json)) return json.map((part: Json) => renamed(part, where, rename, key));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [
      keyed.has(key) ? rename(name) : name,
      renamed(value, where, rename, name),
    ]),
  );
}
