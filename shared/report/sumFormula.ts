import { limitFormula, limitsOfSum } from '../scheme/limits.ts';
import type { Dimension, SheetForm } from '../scheme/sheet.ts';
import { isScaled, type Scale, scaleOf } from '../scoring/scaling.ts';
import { notApplicable, type SheetPoints } from '../scoring/sheetPoints.ts';

/**
 * The sum of so many scores within the limits of their dimension or sheet as a live formula; "" while one has none.
 *
 * @example sumFormula('E5:E7', 3, dimension) // 'IF(COUNT(E5:E7)=3,ROUND(SUM(E5:E7),2),"")'
 */
export function sumFormula(scores: string, count: number, part: Parameters<typeof limitsOfSum>[0]): string {
  return whereAll(scores, count, limitFormula(`SUM(${scores})`, limitsOfSum(part)));
}

/**
 * The total of a sheet as a live formula over the sums of its dimensions, scaled where items are left out by proportion.
 * `scores` are those of its items (none: all apply), `sums` the cells of the dimensions' sums as SUM takes them, `scaledSum` the sum of the
 * points that are scaled where it is not simply their sum.
 */
export function totalFormula(
  form: SheetForm,
  scores: readonly SheetPoints[],
  { sums, scaledSum }: { readonly sums: string; readonly scaledSum: string | null },
): string {
  const count = dimensionsAsked(form, scores).length;
  return sheetTotal(form, scores, { cells: sums, count, sum: `SUM(${sums})`, scaledSum });
}

/**
 * As totalFormula, over the scores of the items, each dimension within its own limits. `cells` is the range of them all,
 * `addressOf` the address of one by its place in the form.
 */
export function sheetFormula(
  form: SheetForm,
  scores: readonly SheetPoints[],
  cells: string,
  addressOf: (item: number) => string,
  places = 2,
): string {
  const count = form.items.filter((_, index) => scores[index] !== notApplicable).length;
  const sums = dimensionsAsked(form, scores).map(({ dimension, first, last }) =>
    limitFormula(`SUM(${addressOf(first)}:${addressOf(last)})`, limitsOfSum(dimension)),
  );
  const isPlain = form.dimensions.every(isUnlimited);
  return sheetTotal(form, scores, {
    cells,
    count,
    sum: isPlain ? `SUM(${cells})` : sums.join('+'),
    scaledSum: scaledSumOf(form, scores, addressOf),
    places,
  });
}

/** The points that are scaled, as a sum of their cells; null where they are all there is. */
export function scaledSumOf(
  form: SheetForm,
  scores: readonly SheetPoints[],
  addressOf: (item: number) => string,
): string | null {
  const isAll = form.items.every(({ max }, index) => max > 0 || scores[index] === notApplicable);
  if (isAll && form.dimensions.every(isUnlimited)) return null;
  const cells = form.items.flatMap((item, index) =>
    isScaled(item, scores[index]) ? [addressOf(index)] : [],
  );
  return cells.length === 0 ? '0' : cells.join('+');
}

/** How many of the dimension's items apply, its first one being at `first` of the form. */
export function askedIn({ items }: Dimension, scores: readonly SheetPoints[], first: number): number {
  return items.filter((_, index) => scores[first + index] !== notApplicable).length;
}

/** The dimensions of which an item applies, with the places of their first and last item in the form. */
function dimensionsAsked({ dimensions }: SheetForm, scores: readonly SheetPoints[]) {
  let next = 0;
  return dimensions.flatMap((dimension) => {
    const first = next;
    next += dimension.items.length;
    return askedIn(dimension, scores, first) > 0 ? [{ dimension, first, last: next - 1 }] : [];
  });
}

interface Summed {
  /** The cells that must all have a number, and how many have one. */
  readonly cells: string;
  readonly count: number;
  readonly sum: string;
  readonly scaledSum: string | null;
  /** How many places of a 分 are kept; two, which is all that points have, where it is absent. */
  readonly places?: number;
}

function sheetTotal(form: SheetForm, scores: readonly SheetPoints[], summed: Summed): string {
  const { cells, count, sum, scaledSum, places } = summed;
  const scale = scaleOf(form, scores);
  // Nothing is asked, or nothing is left to scale: there is no total whatever the cells say.
  if (count === 0 || scale?.of === 0) return 'IF(TRUE,"",0)';
  const whole = scale ? scaledFormula(sum, scaledSum, scale) : sum;
  return whereAll(cells, count, limitFormula(whole, limitsOfSum(form)), places);
}

function scaledFormula(sum: string, scaledSum: string | null, { of, to, places }: Scale): string {
  const scaled = (points: string) => `ROUND(${points}*${to / 100}/${of / 100},${places})`;
  return scaledSum === null ? scaled(sum) : `${sum}-(${scaledSum})+${scaled(`(${scaledSum})`)}`;
}

function whereAll(cells: string, count: number, sum: string, places = 2): string {
  return `IF(COUNT(${cells})=${count},ROUND(${sum},${places}),"")`;
}

function isUnlimited({ floor, cap }: Parameters<typeof limitsOfSum>[0]): boolean {
  return floor == null && cap == null;
}
