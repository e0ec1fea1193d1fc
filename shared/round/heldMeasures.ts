import { isEmptyBallot } from '../ballot/ballot.ts';
import type { Register } from '../register/register.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { HeldMeasures } from '../sheet/notYetDoubt.ts';
import { ballotIn } from './ballotKey.ts';

/** The measures of which a candidate has a ballot in the round, whether it can be used or not. */
export function heldMeasures(
  scheme: Pick<Scheme, 'parts' | 'measures'>,
  roundId: string | null,
  register: Register,
  candidateId: string,
): HeldMeasures {
  return scheme.measures
    .filter(({ id: measureId, voters }) =>
      voters.some((_, voter) => {
        const ballot = ballotIn(register, scheme, candidateId, { roundId, measureId, voter });
        return ballot !== null && !isEmptyBallot(ballot);
      }),
    )
    .map(({ id }) => id);
}
