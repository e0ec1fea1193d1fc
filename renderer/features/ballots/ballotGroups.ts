import { type BallotState, isSound } from '../../../shared/ballot/ballotState.ts';
import { type BallotPlace, ballotsOf } from '../../../shared/round/ballotKey.ts';
import type { Measure } from '../../../shared/scheme/measure.ts';
import { partOfMeasure } from '../../../shared/scheme/part.ts';
import type { Round } from '../../../shared/scheme/round.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';

/** The ballots of one measure in one round, a kind of voter each. */
export interface BallotGroup {
  readonly key: string;
  readonly measure: Measure;
  /** Null where the measure is counted once for the assessment. */
  readonly round: Round | null;
  readonly places: readonly BallotPlace[];
  /** What its tab says. */
  readonly label: string;
}

/**
 * The ballots of a candidate under the scheme, grouped by measure and round: those of one round stand together, and in
 * it the measures in the scheme's order; what is counted once for the assessment comes first.
 */
export function ballotGroups(scheme: Scheme): readonly BallotGroup[] {
  const places = ballotsOf(scheme);
  const rank = ({ round }: BallotGroup) => (round === null ? -1 : scheme.rounds.indexOf(round));
  const byMeasure = scheme.measures.flatMap((measure) => {
    const ofMeasure = places.filter(({ measureId }) => measureId === measure.id);
    const roundIds = [...new Set(ofMeasure.map(({ roundId }) => roundId))];
    return roundIds.map((roundId) => {
      const round = scheme.rounds.find(({ id }) => id === roundId) ?? null;
      return {
        key: `${roundId ?? '-'}/${measure.id}`,
        measure,
        round,
        places: ofMeasure.filter((place) => place.roundId === roundId),
        label: labelOf(scheme, measure, round),
      };
    });
  });
  return byMeasure.sort((one, other) => rank(one) - rank(other));
}

/** The key of the group that an address names (`?round=final&part=mass`); null where it names none. */
export function groupNamed(
  scheme: Scheme,
  groups: readonly BallotGroup[],
  params: Pick<URLSearchParams, 'get'>,
): string | null {
  const named = groups.find(
    ({ measure, round }) =>
      (round?.id ?? null) === params.get('round') &&
      partOfMeasure(scheme, measure.id)?.id === params.get('part'),
  );
  return params.get('part') === null ? null : (named?.key ?? null);
}

/**
 * The key of the group where the entering goes on: the last in which there is anything, or the one after it once every
 * candidate's ballots in it agree; the first while nothing is there.
 *
 * @example groupToGoOn(groups, stateOf, ids) // 'final/debrief.good' once all of October is entered
 */
export function groupToGoOn(
  groups: readonly BallotGroup[],
  candidateIds: readonly string[],
  stateOf: (candidateId: string, measure: Measure, key: string) => BallotState,
): string {
  const statesOf = ({ places, measure }: BallotGroup) =>
    candidateIds.flatMap((id) => places.map(({ key }) => stateOf(id, measure, key)));
  const last = groups.filter((group) => statesOf(group).some((state) => state !== 'none')).at(-1);
  if (last === undefined) return groups[0]?.key ?? '';
  const isDone = statesOf(last).every(isSound);
  return ((isDone ? groups[groups.indexOf(last) + 1] : undefined) ?? last).key;
}

/** The part's name where the measure is one's, else who votes. */
function labelOf(scheme: Scheme, measure: Measure, round: Round | null): string {
  const part = partOfMeasure(scheme, measure.id);
  const who = part ? wordsOf(part.name) : measure.voters.map(wordsOf).join('、');
  return round ? `${wordsOf(round.name)}：${who}` : who;
}
