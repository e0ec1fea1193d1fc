import { compareRatios, formatRatio, type Ratio, ratio, roundRatio, roundToPlaces } from '../number/ratio.ts';
import type { WithParts } from '../scheme/part.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { exactPlaces } from '../scheme/totalWords.ts';

/** Where a total has to be rounded, it is shown with no fewer. */
const fewest = 2;
/** What holds most totals exactly: weights are whole percent, scores have two places. */
const usual = 4;

/**
 * How many decimal places to show so that totals tell why they stand where they do: as few as show all of them exactly;
 * where they would be more than two, two, or as many more as are needed that totals of different rank look different and
 * none is shown on the other side of a grade's bound.
 *
 * @example totalPlaces([ratio(9250), ratio(9000)]) // 1: 92.5 and 90.0
 * @example totalPlaces([ratio(89995, 10)], { grades: bandsFrom90 }) // 3: 89.995 is no 90
 */
export function totalPlaces(
  totals: readonly (Ratio | null)[],
  { grades, parts = [] }: Pick<Scheme, 'grades'> & Partial<WithParts> = { grades: [] },
): number {
  const known = totals.filter((total) => total !== null);
  for (let places = 0; places < fewest; places += 1) {
    if (known.every((total) => isExact(total, places))) return places;
  }
  const bounds = grades.map(({ from }) => from).filter((from) => from > 0);
  const exact = Math.max(usual, exactPlaces({ parts }));
  for (let places = fewest; places < exact; places += 1) {
    if (!looksAlike(known, places) && !crosses(known, bounds, places)) return places;
  }
  return exact;
}

function isExact(total: Ratio, places: number): boolean {
  return compareRatios(ratio(roundToPlaces(total, places)), total) === 0;
}

/** Whether two different totals are shown alike. */
function looksAlike(totals: readonly Ratio[], places: number): boolean {
  const byText = new Map<string, Ratio>();
  return totals.some((total) => {
    const text = formatRatio(total, places);
    const other = byText.get(text);
    byText.set(text, total);
    return other !== undefined && compareRatios(other, total) !== 0;
  });
}

/** Whether one of them is shown as if it reached a bound that it does not reach. */
function crosses(totals: readonly Ratio[], bounds: readonly number[], places: number): boolean {
  const scale = 10 ** (places - fewest);
  return totals.some((total) => {
    const shown = ratio(roundRatio({ ...total, numerator: total.numerator * scale }), scale);
    return bounds.some((bound) => reaches(shown, bound) !== reaches(total, bound));
  });
}

function reaches(total: Ratio, bound: number): boolean {
  return compareRatios(total, ratio(bound)) >= 0;
}
