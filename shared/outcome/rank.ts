import { compareRatios, type Ratio } from '../number/ratio.ts';

/**
 * The place of each total among all: 1, 2, 2, 4, one more than the number that beat it, on the unrounded totals. Null
 * for a candidate that is not ranked (no total yet, or vetoed).
 *
 * @example rank([ratio(9000), ratio(8000), null, ratio(9000)]) // [1, 3, null, 1]
 */
export function rank(
  totals: readonly (Ratio | null)[],
  order: readonly number[] = orderByTotal(totals),
): (number | null)[] {
  const places: (number | null)[] = totals.map(() => null);
  let place = 0;
  order.forEach((index, position) => {
    const above = order[position - 1];
    if (above === undefined || compareRatios(totals[above] ?? none, totals[index] ?? none) !== 0) {
      place = position + 1;
    }
    places[index] = place;
  });
  return places;
}

/** The positions of the totals that there are, the highest first; equal ones in the order given. */
export function orderByTotal(totals: readonly (Ratio | null)[]): number[] {
  const order: number[] = [];
  totals.forEach((total, index) => {
    if (total !== null) order.push(index);
  });
  return order.sort((a, b) => compareRatios(totals[b] ?? none, totals[a] ?? none));
}

const none: Ratio = { numerator: 0, denominator: 1 };
