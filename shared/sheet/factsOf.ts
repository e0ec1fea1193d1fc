import type { Facts } from '../scoring/facts.ts';
import type { SheetContent } from './sheet.ts';

/** The facts of a sheet that its score is computed from. */
export function factsOf(content: Pick<SheetContent, 'values' | 'notApplicable'>): Facts {
  return { values: content.values, measures: {}, notApplicable: content.notApplicable };
}
