import type { SheetForm } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Facts } from '../scoring/facts.ts';
import { formatPoints } from '../scoring/points.ts';
import { type SheetScore, scoreSheet } from '../scoring/scoreSheet.ts';
import { factsOf } from './factsOf.ts';
import type { SheetContent } from './sheet.ts';

/** The key of the whole among the totals of a sheet; the others are ids of dimensions and items. */
export const wholeTotal = 'total';

/** Whether a sheet is given as totals alone, without what its rules ask for. */
export function isTotalsOnly({ totals }: Pick<SheetContent, 'totals'>): boolean {
  return totals !== undefined && Object.keys(totals).length > 0;
}

/**
 * The score of a sheet: from what was entered for its rules, or as the totals that were given in their place. Each part
 * is what was given for it, and where nothing was, the sum of its own parts.
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
  const dimensions = form.dimensions.map(
    ({ id, items }) => totals[id] ?? sumOf(items.map((item) => totals[item.id] ?? null)),
  );
  return {
    items: form.items.map(({ id }) => totals[id] ?? null),
    dimensions,
    total: totals[wholeTotal] ?? sumOf(dimensions),
  };
}

/** Why totals cannot be as they are, Chinese sentences: something is missing, or parts do not make their whole. */
export function problemsOfTotals(form: SheetForm, content: SheetContent): string[] {
  const { totals = {} } = content;
  const wrong = form.dimensions.flatMap(({ id, name, items }) => {
    const sum = sumOf(items.map((item) => totals[item.id] ?? null));
    const given = totals[id];
    return sum === null || given === undefined || sum === given
      ? []
      : [`${wordsOf(name)}的得分 ${formatPoints(given)} 与各条之和 ${formatPoints(sum)} 不一致，请核对`];
  });
  const { dimensions, total } = scoreContent(form, content);
  const sum = sumOf(dimensions);
  return [
    ...wrong,
    ...(total === null ? ['还有项目没有填写得分；只有总分的，请填总分'] : []),
    ...(total !== null && sum !== null && sum !== total
      ? [`总分 ${formatPoints(total)} 与各项目得分之和 ${formatPoints(sum)} 不一致，请核对`]
      : []),
  ];
}

function sumOf(points: readonly (number | null)[]): number | null {
  return points.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0);
}
