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

/** The ballots of a candidate under the scheme, grouped by measure and round in the scheme's order. */
export function ballotGroups(scheme: Scheme): readonly BallotGroup[] {
  const places = ballotsOf(scheme);
  return scheme.measures.flatMap((measure) => {
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
}

/** The key of the group that an address names (`?round=final&part=mass`); the first one’s without. */
export function groupNamed(
  scheme: Scheme,
  groups: readonly BallotGroup[],
  params: Pick<URLSearchParams, 'get'>,
): string {
  const named = groups.find(
    ({ measure, round }) =>
      (round?.id ?? null) === params.get('round') &&
      partOfMeasure(scheme, measure.id)?.id === params.get('part'),
  );
  return (params.get('part') === null ? groups[0] : (named ?? groups[0]))?.key ?? '';
}

/** The part's name where the measure is one's, else who votes. */
function labelOf(scheme: Scheme, measure: Measure, round: Round | null): string {
  const part = partOfMeasure(scheme, measure.id);
  const who = part ? wordsOf(part.name) : measure.voters.map(wordsOf).join('、');
  return round ? `${wordsOf(round.name)}：${who}` : who;
}
