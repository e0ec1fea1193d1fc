import type { Hundredths } from '../number/points.ts';
import { limitsOfSum, withinLimits } from './limits.ts';
import type { SheetForm } from './sheet.ts';

/** The fewest points that a sheet can come to; −Infinity where nothing limits them. Units: hundredths. */
export function leastOfSheet(form: SheetForm): Hundredths {
  const dimensions = form.dimensions.map((dimension) => {
    const items = dimension.items.map(({ limits }) => limits.floor ?? Number.NEGATIVE_INFINITY);
    return withinLimits(sumOf(items), limitsOfSum(dimension));
  });
  return withinLimits(sumOf(dimensions), limitsOfSum(form));
}

function sumOf(points: readonly number[]): number {
  return points.reduce((sum, each) => sum + each, 0);
}
