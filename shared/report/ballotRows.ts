import type { Candidate } from '../assessment/candidate.ts';
import type { Ballot } from '../ballot/ballot.ts';
import { type BallotState, ballotState } from '../ballot/ballotState.ts';
import { type BallotPlace, ballotsOf } from '../round/ballotKey.ts';
import type { Measure } from '../scheme/measure.ts';
import { partOfMeasure } from '../scheme/part.ts';
import type { Round } from '../scheme/round.ts';
import type { OutcomeSource } from './reportSource.ts';
import { waivedPart } from './waivedPart.ts';

/** The ballots of one measure that one candidate has in one round, a kind of voter each. */
export interface BallotSet {
  readonly candidate: Candidate;
  /** Null where the measure is counted once for the assessment. */
  readonly round: Round | null;
  readonly ballots: readonly BallotLine[];
  /** Who let the ballot pass, when and why; null where it was not waived. */
  readonly waived: string | null;
}

export interface BallotLine {
  readonly place: BallotPlace;
  readonly ballot: Ballot | null;
  readonly state: BallotState;
}

/** The candidates named, in the assessment's order; all where none are named. */
export function candidatesNamed({ dossier }: OutcomeSource, candidateIds?: readonly string[]): Candidate[] {
  const wanted = candidateIds && new Set(candidateIds);
  return dossier.candidates.filter(({ id }) => !wanted || wanted.has(id));
}

/** Every set of ballots of a measure, by candidate and then by round. */
export function ballotSets(
  source: OutcomeSource,
  measure: Measure,
  candidateIds?: readonly string[],
): readonly BallotSet[] {
  const { scheme, dossier } = source;
  const places = ballotsOf(scheme).filter(({ measureId }) => measureId === measure.id);
  const partId = partOfMeasure(scheme, measure.id)?.id;
  const roundIds = [...new Set(places.map(({ roundId }) => roundId))];
  return candidatesNamed(source, candidateIds).flatMap((candidate) =>
    roundIds.map((roundId) => ({
      candidate,
      round: scheme.rounds.find(({ id }) => id === roundId) ?? null,
      ballots: places
        .filter((place) => place.roundId === roundId)
        .map((place) => {
          const ballot = dossier.register.find('ballot', candidate.id, place.key);
          return { place, ballot, state: ballotState(ballot, measure, scheme.ballotRules) };
        }),
      waived: partId === undefined ? null : waivedPart(source, candidate.id, roundId, partId),
    })),
  );
}
