import type { Hundredths } from '../number/points.ts';
import { itemsOf, type SheetForm } from '../scheme/sheet.ts';
import type { SheetOwner } from './factsOf.ts';
import { itemState } from './itemState.ts';
import { isTotalsOnly, scoreContent } from './scoreContent.ts';
import { type SheetContent, vetoIdsOf } from './sheet.ts';

/** How far a sheet is. Units: total in hundredths, null while unscored. */
export interface Progress {
  /** Items that are scored, or seen with nothing found. */
  readonly doneItems: number;
  readonly itemCount: number;
  readonly total: Hundredths | null;
  readonly isVetoed: boolean;
}

export function progressOf(form: SheetForm | undefined, content: SheetContent, owner: SheetOwner): Progress {
  const items = form ? itemsOf(form) : [];
  const isDone = new Set(['clear', 'scored', 'notApplicable']);
  const total = form ? scoreContent(form, content, owner).total : null;
  const isWhole = isTotalsOnly(content) && total !== null;
  return {
    doneItems: isWhole
      ? items.length
      : items.filter((item) => isDone.has(itemState(item, content, owner))).length,
    itemCount: items.length,
    total,
    isVetoed: vetoIdsOf(content).length > 0,
  };
}
