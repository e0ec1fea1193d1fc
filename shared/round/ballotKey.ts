import type { Scheme } from '../scheme/scheme.ts';

/**
 * The key of a ballot's entry. A measure that a source takes its votes from is counted in each round; any other is
 * counted once for the assessment.
 *
 * @example ballotKey(tianjin, 'final', 'mass.good', 1) // 'final/mass.good/1'
 * @example ballotKey(tianjin, 'final', 'debrief.good', 0) // '-/debrief.good/0'
 */
export function ballotKey(
  scheme: Pick<Scheme, 'sheet'>,
  roundId: string | null,
  measureId: string,
  voter: number,
): string {
  return `${isByRound(scheme, measureId) ? (roundId ?? '-') : '-'}/${measureId}/${voter}`;
}

/** Whether the measure is counted anew in each round. */
export function isByRound({ sheet }: Pick<Scheme, 'sheet'>, measureId: string): boolean {
  return (sheet?.sources ?? []).some((source) => source.measure === measureId);
}

/** Every ballot that a candidate has under the scheme: its key, measure, voter and round, in the scheme's order. */
export function ballotsOf(scheme: Pick<Scheme, 'sheet' | 'measures' | 'rounds'>): readonly BallotPlace[] {
  return scheme.measures.flatMap((measure) => {
    const roundIds = isByRound(scheme, measure.id) ? scheme.rounds.map((round) => round.id) : [null];
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
