import type { Candidate } from '../assessment/candidate.ts';
import { markedDay } from '../assessment/monthOnly.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { factsRegister } from '../dossier/factsRegister.ts';
import { isHonour } from '../honour/isHonour.ts';
import { titleStandings } from '../organisation/titleStanding.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Track } from '../scheme/track.ts';
import { quotaDay } from './quotaDay.ts';

/** A title of the track's honour that a candidate holds already, so that what it is put forward for renews it. */
export interface HeldTitle {
  /** The day of the grant or of the latest renewal. */
  readonly on: string;
  readonly validUntil: string;
}

/** The title that still runs on the quota's day; null where there is none, or the honour has no term. */
export function heldTitle(dossier: Dossier, track: Track, candidate: Candidate): HeldTitle | null {
  const { validity } = track;
  const quota = track.quotas.find((each) => 'share' in each && each.windowYears !== undefined);
  const titles = factsRegister(dossier).organisationOf(candidate)?.titles ?? [];
  if (!validity || !quota || titles.length === 0) return null;
  const honour = wordsOf(track.honour);
  const own = titles.filter((title) => isHonour(title.honour, honour));
  const [standing] = titleStandings(own, () => validity, quotaDay(dossier, quota).on);
  if (!standing?.validity || standing.state === 'lapsed' || standing.state === 'withdrawn') return null;
  return { on: standing.latest.on, validUntil: standing.validity.validUntil };
}

/** @example heldWords(held) // '称号仍有效（2023年5月1日认定，有效至2027年4月30日），属重新认定' */
export function heldWords({ on, validUntil }: HeldTitle): string {
  return `称号仍有效（${markedDay(on)}认定，有效至${markedDay(validUntil)}），属重新认定`;
}
