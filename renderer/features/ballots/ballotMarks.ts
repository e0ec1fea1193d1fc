import { type BallotState, ballotStateNames, isSound } from '../../../shared/ballot/ballotState.ts';
import type { BallotPlace } from '../../../shared/round/ballotKey.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { placeName } from './placeName.ts';

/** What the list says about ballots of a candidate. */
export interface BallotMark {
  readonly key: string;
  /** The one that asks for something, where ballots are told together. */
  readonly state: BallotState;
  readonly words: string;
  /** Which ballots it tells of. */
  readonly title: string;
}

/** Of the states, the first is what somebody must look at first. */
const attention: readonly BallotState[] = ['open', 'void', 'none', 'short'];

/** The states that the count of those that agree does not tell. */
const told: ReadonlySet<BallotState> = new Set(['open', 'void', 'short']);

/**
 * A mark for each ballot; where there are rounds, one for each round, which says how many of its ballots are entered and
 * agree: six words alike would tell nobody which round they are of.
 *
 * @example ballotMarks(tianjin, places, states)[0]?.words // '分类定级 2／3'
 */
export function ballotMarks(
  scheme: Scheme,
  places: readonly BallotPlace[],
  states: readonly BallotState[],
): readonly BallotMark[] {
  const given = places.map((place, index) => ({ place, state: states[index] ?? 'none' }));
  if (scheme.rounds.length === 0) {
    return given.map(({ place: { key }, state }) => ({
      key,
      state,
      words: ballotStateNames[state],
      title: placeName(scheme, key),
    }));
  }
  const ids = [...new Set(places.map(({ roundId }) => roundId))];
  return ids.map((roundId) => {
    const own = given.filter(({ place }) => place.roundId === roundId);
    const done = own.filter(({ state }) => isSound(state)).length;
    const round = scheme.rounds.find(({ id }) => id === roundId);
    const worst = attention.find((state) => own.some((each) => each.state === state)) ?? 'balanced';
    const name = round ? `${wordsOf(round.name)} ` : '';
    const wrong = told.has(worst) ? `　${ballotStateNames[worst]}` : '';
    return {
      key: roundId ?? '',
      state: worst,
      words: `${name}${done}／${own.length}${wrong}`,
      title: own
        .map(({ place, state }) => `${placeName(scheme, place.key)}：${ballotStateNames[state]}`)
        .join('\n'),
    };
  });
}
