import { daySpan } from '../assessment/day.ts';
import { markedDay } from '../assessment/monthOnly.ts';
import { honourKey } from '../honour/isHonour.ts';
import { type TitleValidity, validityOf } from '../honour/validityOf.ts';
import type { Validity } from '../scheme/validity.ts';
import type { TitleRecord } from './records.ts';

/** How an organisation stands with one honour on a day: its grant, its latest row, and what follows from it. */
export interface TitleStanding {
  readonly honour: string;
  readonly grantedOn: string;
  /** The latest grant or renewal. */
  readonly latest: TitleRecord;
  readonly renewals: number;
  readonly state: 'valid' | 'renewSoon' | 'lapsed' | 'withdrawn';
  /** Null where the scheme sets no term, or the title was withdrawn. */
  readonly validity: TitleValidity | null;
  /** A Chinese sentence for people; null while there is nothing to warn of. */
  readonly warning: string | null;
}

export const standingNames: Readonly<Record<TitleStanding['state'], string>> = {
  valid: '有效',
  renewSoon: '即将到期',
  lapsed: '已到期',
  withdrawn: '不再保留',
};

/**
 * The honours that the titles are of, each as it stands on the day; titles of later days do not count yet. `nameOf` gives
 * one name to what is one honour.
 */
export function titleStandings(
  titles: readonly TitleRecord[],
  validityFor: (honour: string) => Validity | null,
  today: string,
  nameOf: (honour: string) => string = (honour) => honour,
): readonly TitleStanding[] {
  const groups = new Map<string, TitleRecord[]>();
  for (const title of titles) {
    if (title.on > today) continue;
    const key = honourKey(nameOf(title.honour));
    const group = groups.get(key);
    if (group) group.push(title);
    else groups.set(key, [title]);
  }
  return [...groups.values()].flatMap((group) => titleStanding(group, validityFor, today) ?? []);
}

/** As titleStandings, where all titles are of one honour; null where none counts yet. */
export function titleStanding(
  titles: readonly TitleRecord[],
  validityFor: (honour: string) => Validity | null,
  today: string,
): TitleStanding | null {
  const ordered = titles.filter(({ on }) => on <= today).sort(inOrderOfTime);
  const [first] = ordered;
  const latest = ordered.at(-1);
  if (!first || !latest) return null;
  return standingOf(first, latest, ordered.length - 1, validityFor(latest.honour), today);
}

/** Earlier first; within a month of which no more is known the grant before its renewal. */
function inOrderOfTime(a: TitleRecord, b: TitleRecord): number {
  const [one, other] = [daySpan(a.on), daySpan(b.on)];
  if (one.last < other.first || other.last < one.first) return one.first < other.first ? -1 : 1;
  return Number(a.isRenewal) - Number(b.isRenewal) || (one.first < other.first ? -1 : 1);
}

function standingOf(
  first: TitleRecord,
  latest: TitleRecord,
  renewals: number,
  terms: Validity | null,
  today: string,
): TitleStanding {
  const own = { honour: latest.honour, grantedOn: first.on, latest, renewals };
  const { withdrawnOn } = latest;
  if (withdrawnOn !== null && withdrawnOn <= today) {
    const warning = `${markedDay(withdrawnOn)}起不再保留`;
    return { ...own, state: 'withdrawn', validity: null, warning };
  }
  const validity = terms && validityOf(terms, latest.on, today);
  return { ...own, state: validity?.state ?? 'valid', validity, warning: validity?.warning ?? null };
}
