import type { Ballot } from '../../../shared/ballot/ballot.ts';
import type { ContentOf } from '../../../shared/register/entry.ts';

/** A ballot as an entry holds it. */
export function contentOf(ballot: Ballot): ContentOf<'ballot'> {
  return { ...ballot, counts: { ...ballot.counts } };
}
