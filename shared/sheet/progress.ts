import { itemsOf, type SheetForm } from '../scheme/sheet.ts';
import type { Facts } from '../scoring/facts.ts';
import type { Hundredths } from '../scoring/points.ts';
import { scoreSheet } from '../scoring/scoreSheet.ts';
import { factsOf } from './factsOf.ts';
import { itemState } from './itemState.ts';
import { type SheetContent, vetoIdsOf } from './sheet.ts';

/** How far a sheet is. Units: total in hundredths, null while unscored. */
export interface Progress {
  /** Items that are scored, or seen with nothing found. */
  readonly doneItems: number;
  readonly itemCount: number;
  readonly total: Hundredths | null;
  readonly isVetoed: boolean;
}

export function progressOf(
  form: SheetForm | undefined,
  content: SheetContent,
  measures?: Facts['measures'],
): Progress {
  const items = form ? itemsOf(form) : [];
  const isDone = new Set(['clear', 'scored', 'notApplicable']);
  return {
    doneItems: items.filter((item) => isDone.has(itemState(item, content, measures))).length,
    itemCount: items.length,
    total: form ? scoreSheet(form, factsOf(content, measures)).total : null,
    isVetoed: vetoIdsOf(content).length > 0,
  };
}
