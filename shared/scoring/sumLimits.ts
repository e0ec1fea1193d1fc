import { formatPoints, type Hundredths } from '../number/points.ts';
import type { SheetForm } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import type { SheetScore } from './scoreSheet.ts';

/** Where the limit of a dimension, or of the sheet, moves a sum. */
export interface SumLimit {
  /** The dimension's name; 合计 for the whole. */
  readonly name: string;
  /** Signed hundredths: what the limit adds or takes. */
  readonly points: Hundredths;
  readonly text: string;
}

/** Every limit that a scored sheet's sums ran into, in the order of the form; with these its items sum to the total. */
export function sumLimits(form: SheetForm, { items, dimensions, total }: SheetScore): SumLimit[] {
  let next = 0;
  const ofDimensions = form.dimensions.flatMap((dimension, index) => {
    const own = items.slice(next, next + dimension.items.length);
    next += dimension.items.length;
    return moved(wordsOf(dimension.name), own, dimensions[index] ?? null);
  });
  return [...ofDimensions, ...moved('合计', dimensions, total)];
}

function moved(name: string, parts: readonly (Hundredths | null)[], limited: Hundredths | null): SumLimit[] {
  if (limited === null) return [];
  const sum = parts.reduce<Hundredths>((all, part) => all + (part ?? 0), 0);
  if (sum === limited) return [];
  const limit = sum > limited ? '上限' : '下限';
  const text = `各部分相加为 ${formatPoints(sum)} 分，按${limit} ${formatPoints(limited)} 分计`;
  return [{ name, points: limited - sum, text }];
}
