/** JSON as a file has it. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Where a scheme names a part of itself by its id. */
const references = new Set([
  ...['id', 'countOf', 'measure', 'measures', 'heldBy', 'found', 'notFound', 'veto'],
  ...['asOf', 'basis', 'round', 'next'],
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
  /** A text with the former names in place of the new ones. */
  back(text: string): string;
}

/** A new name for every id inside the scheme, the same wherever it stands. */
export function renamingOf(source: Json): Renaming {
  const ids = [...new Set(idsIn(source, true))];
  const names = new Map(ids.map((id, index) => [id, `q${(index * 7919) % 9973}z`]));
  const former = new Map([...names].map(([id, name]) => [name, id]));
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
    scheme: (json) => ({ ...(renamed(json, references, one) as object), id: (json as { id: string }).id }),
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
