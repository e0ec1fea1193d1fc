import type { BallotRules } from '../scheme/ballotRules.ts';
import type { Measure } from '../scheme/measure.ts';
import { type Ballot, isEmptyBallot } from './ballot.ts';
import { checkBallot } from './checkBallot.ts';

/** How far a ballot is: not entered, its counts do not agree yet, they do, 作废, or they do with too few present. */
export type BallotState = 'none' | 'open' | 'balanced' | 'void' | 'short';

/** The states as people name them. */
export const ballotStateNames: Readonly<Record<BallotState, string>> = {
  none: '未录',
  open: '核对不符',
  balanced: '核对相符',
  void: '作废',
  short: '人数不足',
};

/** How far a ballot is. A ballot that is void says so whatever else is wrong with it. */
export function ballotState(
  ballot: Ballot | null,
  measure: Pick<Measure, 'options'>,
  rules: BallotRules | undefined,
): BallotState {
  if (ballot === null || isEmptyBallot(ballot)) return 'none';
  const { isVoid, isShort, problems } = checkBallot(ballot, measure, rules);
  if (isVoid) return 'void';
  if (problems.length > 0) return 'open';
  return isShort ? 'short' : 'balanced';
}

/** Whether a ballot in the state gives a rate. */
export function isSound(state: BallotState): boolean {
  return state === 'balanced' || state === 'short';
}
