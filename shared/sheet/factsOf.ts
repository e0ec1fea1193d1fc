import type { Facts } from '../scoring/facts.ts';
import type { SheetContent } from './sheet.ts';

/** Whose sheet it is, as far as the score goes by it: the kind of organisation, and what its ballots give in the round. */
export interface SheetOwner {
  readonly kind: string;
  readonly measures?: Facts['measures'] | undefined;
}

const noMeasures: Facts['measures'] = {};

/** The facts of a sheet that its score is computed from. */
export function factsOf(
  content: Pick<SheetContent, 'values' | 'notApplicable'>,
  { kind, measures = noMeasures }: SheetOwner,
): Facts {
  return { values: content.values, measures, notApplicable: content.notApplicable, kind };
}
