import type { OwnTableDraft } from '../ownTable/ownTableDraft.ts';
import type { SchemeSource } from '../scheme/scheme.ts';
import { isSameText, itemsOfSource, sameItems } from './sameItems.ts';

/**
 * The items of a draft, by key, that stand in an earlier scheme with the same content, standard and points, so that what
 * was agreed there holds here.
 *
 * @param made the scheme that the draft makes
 * @param readAnew keys of items that a person wants read anew
 */
export function carriedItems(
  draft: OwnTableDraft,
  made: SchemeSource,
  last: SchemeSource,
  readAnew: ReadonlySet<string>,
): string[] {
  const items = itemsOfSource(made);
  const same = sameItems(items, itemsOfSource(last));
  const keys = new Map(
    draft.dimensions.flatMap(({ items: own }) => own.map(({ id, key }) => [id, key] as const)),
  );
  return items.flatMap((item) => {
    const other = same.get(item.id);
    const key = keys.get(item.id);
    return other && key !== undefined && isSameText(item, other) && !readAnew.has(key) ? [key] : [];
  });
}
