import type { Dossier } from '../dossier/dossier.ts';
import type { NomineeResult } from '../nomination/nomineeResult.ts';
import { inRankOrder } from '../nomination/rankGroups.ts';
import { trackResult } from '../nomination/trackResult.ts';
import type { Nomination } from '../register/content.ts';
import { wordsOf } from '../scheme/text.ts';

/** What one candidate was nominated for, in the scheme's words. */
export interface CandidateNomination {
  readonly honour: string;
  readonly nomination: Nomination;
  /** How it stands otherwise. */
  readonly nominee: NomineeResult;
  /** Its place among all that applied, from 0: those put forward by track and place, then the others. */
  readonly place: number;
}

/** Every nomination by the candidate's id; of several honours the one that it is put forward for, or else the first. */
export function nominationsByCandidate(dossier: Dossier): ReadonlyMap<string, CandidateNomination> {
  const tracks = dossier.scheme.tracks.map((track) => {
    const { nominees } = trackResult(dossier, track);
    const honour = wordsOf(track.honour);
    return { forward: inRankOrder(track, nominees), nominees, honour };
  });
  const found = new Map<string, CandidateNomination>();
  const take = (honour: string, nominees: (typeof tracks)[number]['nominees']) => {
    for (const nominee of nominees) {
      const { candidate, nomination } = nominee;
      if (!nomination || found.has(candidate.id)) continue;
      found.set(candidate.id, { honour, nomination, nominee, place: found.size });
    }
  };
  for (const { honour, forward } of tracks) take(honour, forward);
  for (const { honour, nominees } of tracks) take(honour, nominees);
  return found;
}
