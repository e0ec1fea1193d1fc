import type { Facts } from '../scoring/facts.ts';
import type { SheetContent } from './sheet.ts';

const noMeasures: Facts['measures'] = {};

/** The facts of a sheet that its score is computed from; `measures` are what the candidate's ballots give. */
export function factsOf(
  content: Pick<SheetContent, 'values' | 'notApplicable'>,
  measures: Facts['measures'] = noMeasures,
): Facts {
  return { values: content.values, measures, notApplicable: content.notApplicable };
}
