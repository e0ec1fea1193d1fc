import type { Hundredths } from '../number/points.ts';
import { limitsOfSum, withinLimits } from './limits.ts';
import type { Item, SheetForm } from './sheet.ts';

/** The fewest points that a sheet can come to; −Infinity where nothing limits them. Units: hundredths. */
export function leastOfSheet(form: SheetForm): Hundredths {
  const dimensions = form.dimensions.map((dimension) => {
    const least = withinLimits(sumOf(dimension.items.map(leastOfItem)), limitsOfSum(dimension));
    return dimension.items.every(mayBeApart) ? Math.min(0, least) : least;
  });
  const sum = sumOf(dimensions);
  // What is below 0 may be scaled to any size.
  const isScaled = form.items.some(({ treatment }) => treatment === 'scaled');
  return withinLimits(isScaled && sum < 0 ? Number.NEGATIVE_INFINITY : sum, limitsOfSum(form));
}

function leastOfItem(item: Item): Hundredths {
  const least = item.limits.floor ?? Number.NEGATIVE_INFINITY;
  return mayBeApart(item) ? Math.min(0, least) : least;
}

/** Whether the item may give no points because it does not apply. */
function mayBeApart({ treatment, for: kinds, notApplicable }: Item): boolean {
  return treatment !== 'full' && (kinds !== undefined || notApplicable !== undefined);
}

function sumOf(points: readonly number[]): number {
  return points.reduce((sum, each) => sum + each, 0);
}
