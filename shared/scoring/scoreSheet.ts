import type { SheetForm } from '../scheme/sheet.ts';
import type { Facts } from './facts.ts';
import type { Hundredths } from './points.ts';
import { missingRules, scoreItem } from './scoreItem.ts';

/** A sheet's scores in the order of its form; null is unscored, and a sum with an unscored part is null. */
export interface SheetScore {
  /** By item, through all dimensions. Hundredths. */
  readonly items: readonly (Hundredths | null)[];
  /** By dimension. Hundredths. */
  readonly dimensions: readonly (Hundredths | null)[];
  readonly total: Hundredths | null;
}

/** Scores one sheet. Exact, and the order in which values were entered does not matter. */
export function scoreSheet(form: SheetForm, facts: Facts): SheetScore {
  const items: (Hundredths | null)[] = [];
  const dimensions: (Hundredths | null)[] = [];
  let total: Hundredths | null = 0;
  for (const dimension of form.dimensions) {
    let sum: Hundredths | null = 0;
    for (const item of dimension.items) {
      const score = scoreItem(item, facts, form.capAdditions);
      items.push(score);
      sum = sum === null || score === null ? null : sum + score;
    }
    dimensions.push(sum);
    total = total === null || sum === null ? null : total + sum;
  }
  return { items, dimensions, total };
}

/** The ids of the rules that keep the sheet from having a total, in the order of the form. */
export function missingOnSheet(form: SheetForm, facts: Facts): string[] {
  return form.dimensions.flatMap((dimension) => dimension.items.flatMap((item) => missingRules(item, facts)));
}
