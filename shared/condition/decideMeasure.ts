import type { Ballot } from '../ballot/ballot.ts';
import { checkBallot } from '../ballot/checkBallot.ts';
import { shareOf } from '../ballot/shareOf.ts';
import { holdsForShare, type Share } from '../number/comparison.ts';
import { describeLine } from '../number/describeLine.ts';
import { describeShare } from '../number/describeShare.ts';
import { type BallotRules, defaultBallotRules } from '../scheme/ballotRules.ts';
import { formulaOf } from '../scheme/formulaOf.ts';
import type { Measure } from '../scheme/measure.ts';
import { wordsOf } from '../scheme/text.ts';
import { type Decision, LazyDecision } from './decision.ts';

/**
 * Whether the ballot of one kind of voters meets its measure's line, on the exact counts. Null without a ballot, where
 * the ballot does not add up or is void, and for a measure without a line. Never soft: no document softens a line.
 */
export function decideMeasure(
  measure: Measure,
  ballot: Ballot | null,
  rules: BallotRules = defaultBallotRules,
): Decision {
  return decideVoters({ ...measure, voters: measure.voters.slice(0, 1) }, [ballot], rules);
}

/**
 * Whether the ballots of all kinds of voters together meet the measure's line: votes and divisors are added up. Null
 * while one of them is missing or cannot be used. `ballots` are in the order of the measure's voters.
 */
export function decideVoters(
  measure: Measure,
  ballots: readonly (Ballot | null)[],
  rules: BallotRules = defaultBallotRules,
): Decision {
  return new Counted(measure, ballots, rules);
}

/** What the ballots came to. It keeps what its sentences are made from, since few of thousands are read. */
class Counted extends LazyDecision {
  readonly #measure: Measure;
  readonly #ballots: readonly (Ballot | null)[];
  readonly #rules: BallotRules;
  constructor(measure: Measure, ballots: readonly (Ballot | null)[], rules: BallotRules) {
    super(isMet(measure, ballots, rules), false);
    this.#measure = measure;
    this.#ballots = ballots;
    this.#rules = rules;
  }
  sentences(): readonly string[] {
    return sentencesOf(this.#measure, this.#ballots, this.#rules);
  }
}

function isMet(measure: Measure, ballots: readonly (Ballot | null)[], rules: BallotRules): boolean | null {
  let [count, of] = [0, 0];
  for (let index = 0; index < measure.voters.length; index += 1) {
    const ballot = ballots[index];
    if (!ballot || checkBallot(ballot, measure, rules).problems.length > 0) return null;
    const share = shareOf(ballot, measure);
    if (!share) return null;
    count += share.count;
    of += share.of;
  }
  return measure.must ? holdsForShare(measure.must, { count, of }) : null;
}

function sentencesOf(
  measure: Measure,
  ballots: readonly (Ballot | null)[],
  rules: BallotRules,
): readonly string[] {
  const checks = measure.voters.map((_, index) => checkVoter(measure, ballots[index] ?? null, rules));
  const said = (of: (check: VoterCheck) => readonly string[]) =>
    checks.flatMap((check, index) => of(check).map((sentence) => whose(measure, index) + sentence));
  if (checks.some(({ problems }) => problems.length > 0)) return said(({ problems }) => problems);
  const share = sumOf(checks);
  if (!share) return ['没有可以计算的票'];
  const { must } = measure;
  const verdict = must && `，应${describeLine(must)}，${holdsForShare(must, share) ? '符合' : '不符合'}`;
  return [
    `${formulaOf(measure)}＝${describeShare(share)}${verdict ?? ''}`,
    ...said(({ warnings }) => warnings),
  ];
}

interface VoterCheck {
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  readonly share: Share | null;
}

const absent: VoterCheck = { problems: ['尚未录入测评票'], warnings: [], share: null };

function checkVoter(measure: Measure, ballot: Ballot | null, rules: BallotRules): VoterCheck {
  if (!ballot) return absent;
  const { problems, warnings } = checkBallot(ballot, measure, rules);
  return { problems, warnings, share: problems.length > 0 ? null : shareOf(ballot, measure) };
}

/** Votes and divisors of all added up; null where one has nothing to divide by. */
function sumOf(checks: readonly VoterCheck[]): Share | null {
  let [count, of] = [0, 0];
  for (const { share } of checks) {
    if (!share) return null;
    count += share.count;
    of += share.of;
  }
  return { count, of };
}

/** Whose ballot it is, where there are several. */
function whose({ voters }: Measure, index: number): string {
  const voter = voters[index];
  return voters.length > 1 && voter ? `${wordsOf(voter)}：` : '';
}
