import { markedDay } from '../assessment/monthOnly.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { isHonour } from '../honour/isHonour.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { titleStanding } from '../organisation/titleStanding.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Track } from '../scheme/track.ts';
import { quotaDay } from './quotaDay.ts';

/** A title of the track's honour that a candidate holds already, so that what it is put forward for renews it. */
export interface HeldTitle {
  /** The day of the grant or of the latest renewal. */
  readonly on: string;
  readonly validUntil: string;
}

/** Finds the title of a candidate's row in the register; null where it has none that runs. */
export type HeldTitleOf = (organisation: Organisation | null) => HeldTitle | null;

/**
 * Finds the titles of a track's honour that still run on the quota's day; none where the honour has no term. What is the
 * same for every candidate is looked up once.
 */
export function heldTitles(dossier: Dossier, track: Track): HeldTitleOf {
  const { validity } = track;
  const quota = track.quotas.find((each) => 'share' in each && each.windowYears !== undefined);
  if (!validity || !quota) return () => null;
  const [honour, issuer] = [wordsOf(track.honour), wordsOf(dossier.scheme.issuer)];
  const { on } = quotaDay(dossier, quota);
  return (organisation) => {
    if (!organisation || organisation.titles.length === 0) return null;
    const own = organisation.titles.filter((title) => isHonour(title.honour, honour, issuer));
    const standing = titleStanding(own, () => validity, on);
    if (!standing?.validity || standing.state === 'lapsed' || standing.state === 'withdrawn') return null;
    return { on: standing.latest.on, validUntil: standing.validity.validUntil };
  };
}

/** @example heldWords(held) // '称号仍有效（2023年5月1日认定，有效至2027年4月30日），属重新认定' */
export function heldWords({ on, validUntil }: HeldTitle): string {
  return `称号仍有效（${markedDay(on)}认定，有效至${markedDay(validUntil)}），属重新认定`;
}
