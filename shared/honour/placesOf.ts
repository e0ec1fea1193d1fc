import { daySpan } from '../assessment/day.ts';
import { isWithinYears } from '../assessment/isWithinYears.ts';
import { formatPoints } from '../number/points.ts';
import type { Quota } from '../scheme/quota.ts';
import { isOfMonth, type Title, titlesAt, titlesHeldOn } from './title.ts';

/** What a quota's places are counted from: the unit's branches on a day, and the unit's titles in the register. */
export interface PlacesFacts {
  readonly branches: number;
  /** What those are called. */
  readonly counted: string;
  readonly titles: readonly Title[];
  readonly on: string;
}

/** The places of a quota, those who hold them already, and the calculation as it is printed. */
export interface Places {
  readonly places: number;
  /** Ids of organisations whose title is still held within the window, each once. */
  readonly holders: readonly string[];
  /** Their titles, in the order of `holders`. */
  readonly held: readonly Title[];
  /** Names of organisations of whose title only the month is known, where the day decides whether it counts. */
  readonly undecided: readonly string[];
  /** Places without the holders; never below 0. */
  readonly left: number;
  readonly calculation: string;
}

/**
 * The places that a quota gives.
 *
 * Units: whole places, rounded down.
 * Errors: throws RangeError where the number of branches is not a whole number from 0.
 * @example 3 branches, 30 % // places 0, '3 个支部 × 30% = 0.9，取整 0 个'
 */
export function placesOf(quota: Quota, { branches, counted, titles, on }: PlacesFacts): Places {
  if ('places' in quota) {
    const { places } = quota;
    const calculation = `名额${quota.soft ? '约' : ''} ${places} 个`;
    return { places, holders: [], held: [], undecided: [], left: places, calculation };
  }
  if (!Number.isSafeInteger(branches) || branches < 0)
    throw new RangeError(`not a number of branches: ${branches}`);
  const { share, windowYears } = quota;
  const places = Math.floor((branches * share) / 100);
  // The product of whole numbers is the quotient in hundredths.
  const product = `${branches} 个${counted} × ${share}% = ${formatPoints(branches * share)}，取整 ${places} 个`;
  if (windowYears === undefined) {
    return { places, holders: [], held: [], undecided: [], left: places, calculation: product };
  }
  const { holders, held, undecided } = holdersOn(titles, windowYears, on);
  const left = Math.max(0, places - holders.length);
  const calculation = `${product}；${windowYears}年内仍保留称号的 ${holders.length} 个，尚余 ${left} 个`;
  return { places, holders, held, undecided, left, calculation };
}

/** Those who hold a title of the last years on the day: held whichever day of its month a title is of, or undecided. */
function holdersOn(
  titles: readonly Title[],
  years: number,
  on: string,
): Pick<Places, 'holders' | 'held' | 'undecided'> {
  const heldAt = (end: 'first' | 'last') =>
    titlesHeldOn(titlesAt(titles, end), on).filter((title) => isWithinYears(title.on, years, on));
  const early = heldAt('first');
  const late = titles.some(isOfMonth) ? heldAt('last') : early;
  const isIn = (held: readonly Title[], id: string) => held.some((each) => each.organisationId === id);
  const ids = [...new Set([...early, ...late].map(({ organisationId }) => organisationId))];
  const holders = ids.filter((id) => isIn(early, id) && isIn(late, id));
  const open = ids.filter((id) => !holders.includes(id));
  const nameOf = (id: string) => titles.find((each) => each.organisationId === id)?.organisation ?? id;
  const latestOf = (id: string) => {
    const day = late.find((each) => each.organisationId === id)?.on;
    return titles.filter((each) => each.organisationId === id && daySpan(each.on).last === day).slice(-1);
  };
  return { holders, held: holders.flatMap(latestOf), undecided: open.map(nameOf) };
}
