import { formatPoints, type Hundredths } from '../number/points.ts';
import type { SheetForm } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { scalingOf, scalingWords } from './scaling.ts';
import type { SheetScore } from './scoreSheet.ts';
import { pointsOf, type SheetPoints } from './sheetPoints.ts';

/** Where the limit of a dimension, or of the sheet, or the scaling of what applies moves a sum. */
export interface SumLimit {
  /** The dimension's name; 合计 for the whole. */
  readonly name: string;
  /** 限额 or 折算. */
  readonly what: '限额' | '折算';
  /** Signed hundredths: what it adds or takes. */
  readonly points: Hundredths;
  readonly text: string;
}

/**
 * Every limit that a scored sheet's sums ran into and what scaling made of them, in the order of the form; with these its
 * items sum to the total.
 */
export function sumLimits(form: SheetForm, { items, dimensions, total }: SheetScore): SumLimit[] {
  let next = 0;
  const ofDimensions = form.dimensions.flatMap((dimension, index) => {
    const own = items.slice(next, next + dimension.items.length);
    next += dimension.items.length;
    return moved(wordsOf(dimension.name), own, dimensions[index] ?? null);
  });
  const scaling = total === null ? null : scalingOf(form, items);
  if (!scaling) return [...ofDimensions, ...moved('合计', dimensions, total)];
  const added = scaling.result - scaling.points;
  const text = scalingWords(form, scaling);
  return [
    ...ofDimensions,
    ...(added === 0 ? [] : [{ name: '合计', what: '折算' as const, points: added, text }]),
    ...moved('合计', [...dimensions, added], total),
  ];
}

function moved(name: string, parts: readonly SheetPoints[], limited: SheetPoints): SumLimit[] {
  if (typeof limited !== 'number') return [];
  const sum = parts.reduce<Hundredths>((all, part) => all + (pointsOf(part) ?? 0), 0);
  if (sum === limited) return [];
  const limit = sum > limited ? '上限' : '下限';
  const text = `各部分相加为 ${formatPoints(sum)} 分，按${limit} ${formatPoints(limited)} 分计`;
  return [{ name, what: '限额', points: limited - sum, text }];
}
