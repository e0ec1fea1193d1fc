import type { Dossier } from '../dossier/dossier.ts';
import type { Need } from '../scheme/need.ts';

/**
 * Whether a need that lacks nothing shows that the work of its stage was done: what sets an assessment up does not, nor
 * what is asked of nobody, as conditions where nobody applied.
 *
 * @example showsWork(dossier, 'roster') // false
 */
export function showsWork({ scheme, register, candidates }: Dossier, need: Need): boolean {
  if (typeof need === 'object') return candidates.length > 0;
  const isAny = (isAsked: (isRecommended: boolean) => boolean) =>
    candidates.some(({ id }) =>
      scheme.tracks.some((track) => {
        const nomination = register.find('nomination', id, track.id);
        return nomination !== null && isAsked(nomination.isRecommended);
      }),
    );
  switch (need) {
    case 'roster':
    case 'readings':
      return false;
    case 'conditions':
    case 'ballots':
      return isAny(() => true);
    case 'building':
    case 'acceptance':
      return isAny((isRecommended) => isRecommended);
    default:
      return candidates.length > 0;
  }
}
