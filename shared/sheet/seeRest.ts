import type { Dimension } from '../scheme/sheet.ts';
import type { SheetOwner } from './factsOf.ts';
import { itemState } from './itemState.ts';
import type { SheetChange, SheetContent } from './sheet.ts';

/**
 * The change that marks the rest of a dimension as seen, nothing found; null where there is none left. Items with a
 * value that must be entered are left alone: nothing is filled in for the panel.
 */
export function seeRest(dimension: Dimension, content: SheetContent, owner: SheetOwner): SheetChange | null {
  const rest = dimension.items.filter(
    (item) => item.required.size === 0 && itemState(item, content, owner) === 'unseen',
  );
  return rest.length === 0
    ? null
    : { items: Object.fromEntries(rest.map((item) => [item.id, { seen: true }])) };
}
