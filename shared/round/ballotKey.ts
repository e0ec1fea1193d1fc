import type { Register } from '../register/register.ts';
import { partOfMeasure } from '../scheme/part.ts';
import type { Scheme } from '../scheme/scheme.ts';

/**
 * The key of a ballot's entry. A measure that a part takes its votes from, or that the scheme says is one of each
 * round, is counted in each; any other is counted once for the assessment.
 *
 * @example ballotKey(tianjin, 'final', 'mass.good', 1) // 'final/mass.good/1'
 * @example ballotKey(excellent, null, 'unit.satisfaction', 0) // '-/unit.satisfaction/0'
 */
export function ballotKey(
  scheme: Pick<Scheme, 'parts' | 'measures'>,
  roundId: string | null,
  measureId: string,
  voter: number,
): string {
  return `${isByRound(scheme, measureId) ? (roundId ?? '-') : '-'}/${measureId}/${voter}`;
}

/**
 * The ballot of a round; one that was entered for no round, before the measure was one of each, counts in every round
 * that has none of its own.
 */
export function ballotIn(
  register: Register,
  scheme: Pick<Scheme, 'parts' | 'measures'>,
  candidateId: string,
  { roundId, measureId, voter }: Omit<BallotPlace, 'key'>,
) {
  const own = register.find('ballot', candidateId, ballotKey(scheme, roundId, measureId, voter));
  return own ?? register.find('ballot', candidateId, `-/${measureId}/${voter}`);
}

/** Whether the measure is counted anew in each round. */
export function isByRound(scheme: Pick<Scheme, 'parts' | 'measures'>, measureId: string): boolean {
  return (
    partOfMeasure(scheme, measureId) !== undefined ||
    scheme.measures.some(({ id, byRound }) => id === measureId && byRound === true)
  );
}

/** Every ballot that a candidate has under the scheme: its key, measure, voter and round, in the scheme's order. */
export function ballotsOf(scheme: Pick<Scheme, 'parts' | 'measures' | 'rounds'>): readonly BallotPlace[] {
  return scheme.measures.flatMap((measure) => {
    const isEach = scheme.rounds.length > 0 && isByRound(scheme, measure.id);
    const roundIds = isEach ? scheme.rounds.map((round) => round.id) : [null];
    return roundIds.flatMap((roundId) =>
      measure.voters.map((_, voter) => ({
        roundId,
        measureId: measure.id,
        voter,
        key: ballotKey(scheme, roundId, measure.id, voter),
      })),
    );
  });
}

export interface BallotPlace {
  readonly roundId: string | null;
  readonly measureId: string;
  /** Which of the measure's kinds of voters. */
  readonly voter: number;
  readonly key: string;
}
