import type { Hundredths } from '../number/points.ts';
import { limitsOfSum } from './limits.ts';
import type { Dimension, Item, SheetForm } from './sheet.ts';

/** The most points that an item can come to; Infinity where nothing limits them. */
export function mostOfItem({ limits }: Item): Hundredths {
  return limits.cap ?? Number.POSITIVE_INFINITY;
}

/** As mostOfItem, of a dimension. */
export function mostOfDimension(dimension: Dimension): Hundredths {
  const { cap } = limitsOfSum(dimension);
  return cap ?? dimension.items.reduce((sum, item) => sum + mostOfItem(item), 0);
}

function mayExceed(item: Item): boolean {
  return item.max > 0 && mostOfItem(item) > item.max;
}

/** As mostOfItem, of the whole sheet. */
export function mostOfSheet(form: SheetForm): Hundredths {
  const { cap } = limitsOfSum(form);
  // What goes beyond full points may be scaled to any size.
  const isOpen = form.items.some(({ treatment }) => treatment === 'scaled') && form.items.some(mayExceed);
  if (isOpen) return cap ?? Number.POSITIVE_INFINITY;
  return cap ?? form.dimensions.reduce((sum, dimension) => sum + mostOfDimension(dimension), 0);
}
