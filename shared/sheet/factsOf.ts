import type { Facts } from '../scoring/facts.ts';
import type { SheetContent } from './sheet.ts';

const noMeasures: Facts['measures'] = {};

/** The facts of a sheet that its score is computed from. */
export function factsOf(content: Pick<SheetContent, 'values' | 'notApplicable'>): Facts {
  return { values: content.values, measures: noMeasures, notApplicable: content.notApplicable };
}
