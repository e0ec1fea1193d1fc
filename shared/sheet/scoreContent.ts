import { formatPoints, type Hundredths } from '../number/points.ts';
import { mostOfDimension, mostOfItem } from '../scheme/mostOf.ts';
import type { Item, SheetForm } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { scaleOf } from '../scoring/scaling.ts';
import { isForOthers, scoreApart } from '../scoring/scoreItem.ts';
import { limited, type SheetScore, scoreSheet, totalOf } from '../scoring/scoreSheet.ts';
import { notApplicable, pointsOf, type SheetPoints, sumOfSheetPoints } from '../scoring/sheetPoints.ts';
import { factsOf, type SheetOwner } from './factsOf.ts';
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
export function scoreContent(form: SheetForm, content: SheetContent, owner: SheetOwner): SheetScore {
  if (!isTotalsOnly(content)) return scoreSheet(form, factsOf(content, owner));
  const { totals = {} } = content;
  const pointsOfItem = (item: Item): SheetPoints =>
    totals[item.id] ?? (isForOthers(item, owner.kind) ? scoreApart(item) : null);
  const items = form.items.map(pointsOfItem);
  const dimensions = form.dimensions.map(
    (dimension) =>
      totals[dimension.id] ?? limited(dimension, sumOfSheetPoints(dimension.items.map(pointsOfItem))),
  );
  const isOpen = scaleOf(form, items) !== null && items.includes(null);
  const sum = isOpen ? null : totalOf(form, items, dimensions);
  return { items, dimensions, total: totals[wholeTotal] ?? sum };
}

/** Why totals cannot be as they are, Chinese sentences: something is missing, or parts do not make their whole. */
export function problemsOfTotals(form: SheetForm, content: SheetContent, owner: SheetOwner): string[] {
  const { totals = {} } = content;
  const wrong = form.dimensions.flatMap(({ id, name, items }) => {
    const given = totals[id];
    const parts = items
      .filter((item) => !isForOthers(item, owner.kind))
      .map((item) => ({ max: mostOfItem(item), points: totals[item.id] ?? null }));
    return given === undefined ? [] : mismatch(`${wordsOf(name)}的得分`, given, '各条', parts);
  });
  const { items, dimensions, total } = scoreContent(form, content, owner);
  const parts = form.dimensions.map((dimension, index) => ({
    max: mostOfDimension(dimension),
    points: dimensions[index] === notApplicable ? 0 : pointsOf(dimensions[index]),
  }));
  return [
    ...wrong,
    ...(total === null
      ? [
          scaleOf(form, items)
            ? '有不适用的考评内容，总分须折算：请逐条填写得分，或者填总分'
            : '还有项目没有填写得分；只有总分的，请填总分',
        ]
      : scaleOf(form, items)
        ? []
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
