import type { SheetForm } from '../scheme/sheet.ts';
import type { Facts } from '../scoring/facts.ts';
import { type SheetScore, scoreSheet } from '../scoring/scoreSheet.ts';
import { factsOf } from './factsOf.ts';
import type { SheetContent } from './sheet.ts';

/** The key of the whole among the totals of a sheet; the others are ids of dimensions. */
export const wholeTotal = 'total';

/** Whether a sheet is given as totals alone, without its items. */
export function isTotalsOnly({ totals }: Pick<SheetContent, 'totals'>): boolean {
  return totals !== undefined && Object.keys(totals).length > 0;
}

/**
 * The score of a sheet: from what was entered for its rules, or as the totals that were given in their place; its items
 * then have none. The whole follows from the dimensions unless it was given itself.
 *
 * Units: hundredths.
 */
export function scoreContent(
  form: SheetForm,
  content: SheetContent,
  measures?: Facts['measures'],
): SheetScore {
  if (!isTotalsOnly(content)) return scoreSheet(form, factsOf(content, measures));
  const { totals = {} } = content;
  const dimensions = form.dimensions.map(({ id }) => totals[id] ?? null);
  return { items: form.items.map(() => null), dimensions, total: totals[wholeTotal] ?? sumOf(dimensions) };
}

/** Why totals cannot be as they are, Chinese sentences: more than full points, or parts that do not make the whole. */
export function problemsOfTotals(form: SheetForm, content: SheetContent): string[] {
  const { totals = {} } = content;
  const sum = sumOf(form.dimensions.map(({ id }) => totals[id] ?? null));
  const whole = totals[wholeTotal];
  if (whole === undefined) return sum === null ? ['还有项目没有填写得分；只有总分的，请填总分'] : [];
  return sum !== null && sum !== whole ? ['各项目得分之和与总分不一致，请核对'] : [];
}

function sumOf(points: readonly (number | null)[]): number | null {
  return points.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0);
}
