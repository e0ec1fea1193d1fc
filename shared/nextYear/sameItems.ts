import type { SchemeSource } from '../scheme/scheme.ts';
import { type Text, wordsOf } from '../scheme/text.ts';
import { foldName } from '../text/foldName.ts';

/** An item as far as two tables are compared by it. */
export interface ComparedItem {
  readonly id: string;
  readonly content: Text;
  readonly standard: Text;
  readonly max: number;
}

/**
 * Which item of another table each item is, by id: the one of the same content, in order where several are alike, and
 * otherwise the one with the same id, unless that is another's.
 *
 * @example sameItems(thisYear, lastYear).get('1-2')?.id // '1-3'
 */
export function sameItems<B extends ComparedItem>(
  items: readonly ComparedItem[],
  others: readonly B[],
): ReadonlyMap<string, B> {
  const found = new Map<string, B>();
  const left = new Set(others);
  const take = (item: ComparedItem, isSame: (other: B) => boolean) => {
    if (found.has(item.id)) return;
    for (const other of left) {
      if (!isSame(other)) continue;
      found.set(item.id, other);
      left.delete(other);
      return;
    }
  };
  for (const item of items)
    take(item, (other) => contentOf(other) === contentOf(item) && standardOf(other) === standardOf(item));
  for (const item of items) take(item, (other) => contentOf(other) === contentOf(item));
  for (const item of items) take(item, (other) => other.id === item.id);
  return found;
}

/** Whether content, standard and points are the same, so that what was agreed on one holds for the other. */
export function isSameText(item: ComparedItem, other: ComparedItem): boolean {
  return (
    contentOf(item) === contentOf(other) && standardOf(item) === standardOf(other) && item.max === other.max
  );
}

/** The items of a scheme's own form, in its order. */
export function itemsOfSource({ sheet }: SchemeSource) {
  return sheet?.dimensions.flatMap(({ items }) => items) ?? [];
}

function contentOf({ content }: ComparedItem): string {
  return foldName(wordsOf(content));
}

function standardOf({ standard }: ComparedItem): string {
  return foldName(wordsOf(standard));
}
