import { formatPoints, type Hundredths } from '../number/points.ts';
import { mostOfDimension, mostOfItem } from '../scheme/mostOf.ts';
import type { SheetForm } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Facts } from '../scoring/facts.ts';
import { limited, type SheetScore, scoreSheet } from '../scoring/scoreSheet.ts';
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
    (dimension) =>
      totals[dimension.id] ??
      limited(dimension, sumOf(dimension.items.map((item) => totals[item.id] ?? null))),
  );
  return {
    items: form.items.map(({ id }) => totals[id] ?? null),
    dimensions,
    total: totals[wholeTotal] ?? limited(form, sumOf(dimensions)),
  };
}

/** Why totals cannot be as they are, Chinese sentences: something is missing, or parts do not make their whole. */
export function problemsOfTotals(form: SheetForm, content: SheetContent): string[] {
  const { totals = {} } = content;
  const wrong = form.dimensions.flatMap(({ id, name, items }) => {
    const given = totals[id];
    const parts = items.map((item) => ({ max: mostOfItem(item), points: totals[item.id] ?? null }));
    return given === undefined ? [] : mismatch(`${wordsOf(name)}的得分`, given, '各条', parts);
  });
  const { dimensions, total } = scoreContent(form, content);
  const parts = form.dimensions.map((dimension, index) => ({
    max: mostOfDimension(dimension),
    points: dimensions[index] ?? null,
  }));
  return [
    ...wrong,
    ...(total === null
      ? ['还有项目没有填写得分；只有总分的，请填总分']
      : mismatch('总分', total, '各项目得分', parts)),
  ];
}

/** Why parts cannot come to their whole, those not given within their full points; empty where they can. */
function mismatch(
  name: string,
  whole: Hundredths,
  partName: string,
  parts: readonly { readonly max: Hundredths; readonly points: Hundredths | null }[],
): string[] {
  const given = parts.reduce((sum, { points }) => sum + (points ?? 0), 0);
  const open = parts.reduce((sum, { max, points }) => sum + (points === null ? max : 0), 0);
  if (given <= whole && whole <= given + open) return [];
  const isAll = parts.every(({ points }) => points !== null);
  const sum = `${isAll ? '' : '已填的'}${partName}之和`;
  return [`${name} ${formatPoints(whole)} 与${sum} ${formatPoints(given)} 不一致，请核对`];
}

function sumOf(points: readonly (number | null)[]): number | null {
  return points.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0);
}
