import type { Dossier } from '../dossier/dossier.ts';
import type { Track } from '../scheme/track.ts';
import { askedOfAll, type NomineeResult, nomineeResult } from './nomineeResult.ts';
import { type QuotaStanding, quotaStandings } from './quotaStanding.ts';

/** One honour that may be recommended for: how each candidate of its kinds stands, and how they fit its quotas. */
export interface TrackResult {
  readonly trackId: string;
  /** In the roster's order. */
  readonly nominees: readonly NomineeResult[];
  readonly quotas: readonly QuotaStanding[];
}

/** Decides a track. Nobody is ever put forward or cut by the program. */
export function trackResult(dossier: Dossier, track: Track): TrackResult {
  const asked = askedOfAll(dossier, track);
  const nominees = dossier.candidates
    .filter((candidate) => track.kinds.includes(candidate.kind))
    .map((candidate) => nomineeResult(dossier, track, candidate, asked));
  return { trackId: track.id, nominees, quotas: quotaStandings(dossier, track, nominees) };
}
