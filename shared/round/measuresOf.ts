import { checkBallot } from '../ballot/checkBallot.ts';
import { shareOf } from '../ballot/shareOf.ts';
import type { Share } from '../number/comparison.ts';
import type { Register } from '../register/register.ts';
import type { Measure } from '../scheme/measure.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Facts } from '../scoring/facts.ts';
import { ballotIn } from './ballotKey.ts';

/**
 * The shares that a candidate's ballots give in a round, by measure id; a measure is absent while one of its ballots is
 * missing, void or does not add up. Several kinds of voters are added up, votes and divisors each.
 */
export function measuresOf(
  scheme: Pick<Scheme, 'parts' | 'measures' | 'ballotRules'>,
  roundId: string | null,
  register: Register,
  candidateId: string,
): Facts['measures'] {
  const shares: Record<string, Share> = {};
  for (const measure of scheme.measures) {
    const share = sumOf(sharesByVoter(scheme, measure, roundId, register, candidateId));
    if (share) shares[measure.id] = share;
  }
  return shares;
}

/** What each kind of voter gives the measure, in its order; null where the ballot is missing, void or does not add up. */
export function sharesByVoter(
  scheme: Pick<Scheme, 'parts' | 'measures' | 'ballotRules'>,
  measure: Measure,
  roundId: string | null,
  register: Register,
  candidateId: string,
): readonly (Share | null)[] {
  return measure.voters.map((_, voter) => {
    const ballot = ballotIn(register, scheme, candidateId, { roundId, measureId: measure.id, voter });
    if (!ballot || checkBallot(ballot, measure, scheme.ballotRules).problems.length > 0) return null;
    return shareOf(ballot, measure);
  });
}

function sumOf(shares: readonly (Share | null)[]): Share | null {
  return shares.reduce(
    (sum, share) => sum && share && { count: sum.count + share.count, of: sum.of + share.of },
    shares[0] === undefined ? null : { count: 0, of: 0 },
  );
}
