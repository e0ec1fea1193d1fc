import type { Scheme } from './scheme.ts';

/** What is joined to other ids, and kept as a name of entries and values. */
const sound = /^[\p{L}\p{N}._-]{1,40}$/u;

/** Ids that cannot be told apart from others once they stand in a path, or that no entry can be kept under. */
export function lintIds(scheme: Scheme): string[] {
  return [...new Set(idsIn(scheme))]
    .filter((id) => !sound.test(id) || id in {})
    .map((id) => `编号“${id}”不能使用，请改用不超过 40 个的汉字、字母、数字、点、短横`);
}

function idsIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(idsIn);
  if (typeof part !== 'object' || part === null || part instanceof Map) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'id' && typeof value === 'string' ? [value] : idsIn(value),
  );
}
