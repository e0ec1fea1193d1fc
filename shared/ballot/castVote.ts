import type { Measure } from '../scheme/measure.ts';
import type { Ballot } from './ballot.ts';

/** One paper ballot as it is read out: a vote for an option, 弃权, or 无效. */
export type Vote =
  | { readonly kind: 'option'; readonly id: string }
  | { readonly kind: 'abstained' }
  | { readonly kind: 'invalid' };

/** How many papers the votes of a ballot make up. */
export function papersOf({ counts, abstained, invalid }: Ballot): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0) + (abstained ?? 0) + (invalid ?? 0);
}

/**
 * Whether 收回 stands by itself: it was counted before the papers were read out, and the votes do not make it up. Then
 * it stays as it is, so that a paper too many or too few is found.
 */
export function hasOwnReturned(ballot: Ballot): boolean {
  return ballot.returned !== null && ballot.returned !== papersOf(ballot);
}

/**
 * The ballot with one paper more, or with one taken back. 有效 follows from the votes, and so does 收回 unless it was
 * counted before.
 *
 * Errors: throws RangeError where a vote is taken back that is not there.
 */
export function castVote(ballot: Ballot, vote: Vote, change: 1 | -1, keepsReturned: boolean): Ballot {
  const counts =
    vote.kind === 'option'
      ? { ...ballot.counts, [vote.id]: moved(ballot.counts[vote.id] ?? 0, change) }
      : ballot.counts;
  const abstained = moved(ballot.abstained ?? 0, vote.kind === 'abstained' ? change : 0);
  const invalid = moved(ballot.invalid ?? 0, vote.kind === 'invalid' ? change : 0);
  const valid = papersOf({ ...ballot, counts, abstained, invalid: 0 });
  const returned = keepsReturned ? ballot.returned : valid + invalid;
  return { ...ballot, counts, abstained, invalid, valid, returned };
}

function moved(count: number, change: 1 | -1 | 0): number {
  if (count + change < 0) throw new RangeError('no such vote to take back');
  return count + change;
}

/**
 * The vote that a key stands for: 1…9 the options in the paper's order, 0 弃权, W or X 无效; null for any other key.
 *
 * @example voteOfKey('1', measure) // { kind: 'option', id: 'good' }
 */
export function voteOfKey(key: string, { options }: Pick<Measure, 'options'>): Vote | null {
  const typed = key.normalize('NFKC').toLowerCase();
  if (typed === '0') return { kind: 'abstained' };
  if (typed === 'w' || typed === 'x') return { kind: 'invalid' };
  const option = /^[1-9]$/.test(typed) ? options[Number(typed) - 1] : undefined;
  return option ? { kind: 'option', id: option.id } : null;
}
