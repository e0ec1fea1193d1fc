import { formatPoints, type Hundredths } from '../number/points.ts';
import type { Item, SheetForm } from '../scheme/sheet.ts';
import { notApplicable, pointsOf, type SheetPoints } from './sheetPoints.ts';

/** 按比例折算: the points of the items that apply, out of `of`, count as out of `to`. Units: hundredths. */
export interface Scale {
  readonly of: Hundredths;
  readonly to: Hundredths;
  /** The scaled sum is rounded once, half away from 0, to so many places of a 分. */
  readonly places: number;
}

/**
 * How the sheet is scaled, by which of its items apply; null where nothing is. An item without full points (加分, 减分)
 * is not scaled and scales nothing. `of` is 0 where nothing is left to scale.
 */
export function scaleOf(
  { items, notApplicable: own }: Pick<SheetForm, 'items' | 'notApplicable'>,
  scores: readonly SheetPoints[],
): Scale | null {
  let of = 0;
  let to = 0;
  items.forEach(({ max, treatment }, index) => {
    const isApart = scores[index] === notApplicable;
    if (!isApart) of += max;
    if (!isApart || treatment === 'scaled') to += max;
  });
  return of === to ? null : { of, to, places: own?.places ?? 2 };
}

/** Whether the item's points are scaled with the others: it applies and has full points. */
export function isScaled({ max }: Pick<Item, 'max'>, score: SheetPoints | undefined): boolean {
  return max > 0 && score !== notApplicable;
}

/** A sheet's points before and after. Units: hundredths. */
export interface Scaling extends Scale {
  readonly points: Hundredths;
  readonly result: Hundredths;
}

/** What scaling makes of the sheet's points; null where nothing is scaled or there is nothing to scale. */
export function scalingOf(
  form: Pick<SheetForm, 'items' | 'notApplicable'>,
  scores: readonly SheetPoints[],
): Scaling | null {
  const scale = scaleOf(form, scores);
  if (!scale || scale.of === 0) return null;
  const points = form.items.reduce(
    (sum, item, index) => sum + (isScaled(item, scores[index]) ? (pointsOf(scores[index]) ?? 0) : 0),
    0,
  );
  return { ...scale, points, result: scaled(points, scale) };
}

/** The points scaled, exactly, and rounded once. @example scaled(7000, { of: 8500, to: 10000, places: 2 }) // 8235 */
export function scaled(points: Hundredths, { of, to, places }: Scale): Hundredths {
  const unit = 10n ** BigInt(2 - places);
  const [product, divisor] = [BigInt(Math.abs(points)) * BigInt(to), unit * BigInt(of)];
  const rounded = ((2n * product + divisor) / (2n * divisor)) * unit;
  return points < 0 ? -Number(rounded) : Number(rounded);
}

/** Where a scaled sum is rounded, and what is not scaled. @example roundingWords(2, []) // '（四舍五入到两位小数）' */
export function roundingWords(places: number, items: SheetForm['items']): string {
  const apart = items.some(({ max }) => max === 0) ? '；加分、减分项不折算' : '';
  return `（四舍五入到${['整数', '一位小数', '两位小数'][places]}${apart}）`;
}

/** The arithmetic, so that it can be done again by hand. */
export function scalingWords({ items }: Pick<SheetForm, 'items'>, scaling: Scaling): string {
  const { points, of, to, result, places } = scaling;
  const [got, full, whole] = [points, of, to].map(formatPoints);
  return `适用的各条满分 ${full} 分，得 ${got} 分，按比例折算：${got} × ${whole} ÷ ${full} = ${formatPoints(result)} 分${roundingWords(places, items)}`;
}
