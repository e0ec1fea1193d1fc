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
  const items = form.items.map((item) => scoreItem(item, facts, form.capAdditions));
  let start = 0;
  const dimensions = form.dimensions.map(({ items: { length } }) => {
    start += length;
    return sumOf(items, start - length, start);
  });
  return { items, dimensions, total: sumOf(dimensions, 0, dimensions.length) };
}

/** The sum of the scores from `start` up to but not including `end`; null where one is unscored. */
function sumOf(scores: readonly (Hundredths | null)[], start: number, end: number): Hundredths | null {
  let sum: Hundredths = 0;
  for (let index = start; index < end; index += 1) {
    const score = scores[index];
    if (score == null) return null;
    sum += score;
  }
  return sum;
}

/** The ids of the rules that keep the sheet from having a total, in the order of the form. */
export function missingOnSheet(form: SheetForm, facts: Facts): string[] {
  return form.dimensions.flatMap((dimension) => dimension.items.flatMap((item) => missingRules(item, facts)));
}
