import type { Dossier } from '../dossier/dossier.ts';
import type { Nomination } from '../register/content.ts';
import { wordsOf } from '../scheme/text.ts';

/** What one candidate was nominated for, in the scheme's words. */
export interface CandidateNomination {
  readonly honour: string;
  readonly nomination: Nomination;
  /** Its place among all that applied: by track, those put forward first. */
  readonly place: number;
}

/** Every nomination by the candidate's id; of several honours the one that it is put forward for, or else the first. */
export function nominationsByCandidate({
  scheme,
  register,
  candidates,
}: Pick<Dossier, 'scheme' | 'register' | 'candidates'>): ReadonlyMap<string, CandidateNomination> {
  const all = scheme.tracks.flatMap(({ id, honour }, track) =>
    candidates.flatMap((candidate) => {
      const nomination = register.find('nomination', candidate.id, id);
      if (!nomination) return [];
      const rank = nomination.isRecommended ? (nomination.rank ?? unranked) : unranked + 1;
      const place = track * (unranked + 2) + rank;
      return { id: candidate.id, found: { honour: wordsOf(honour), nomination, place } };
    }),
  );
  const found = new Map<string, CandidateNomination>();
  for (const { id, found: each } of all) {
    const former = found.get(id)?.nomination;
    if (!former || (each.nomination.isRecommended && !former.isRecommended)) found.set(id, each);
  }
  return found;
}

/** Ranks end at 10,000. */
const unranked = 100_000;
