import { describeComparison, holdsForShare } from '../number/comparison.ts';
import { type BallotRules, defaultBallotRules } from '../scheme/ballotRules.ts';
import type { Measure } from '../scheme/measure.ts';
import { wordsOf } from '../scheme/text.ts';
import { type Ballot, ballotNames, everyTotal, totalNames } from './ballot.ts';
import { type BallotFinding, countFindings } from './countFindings.ts';

/** What is found about a ballot, in Chinese, a sentence for each: problems stop it, warnings ask for a second look. */
export interface BallotCheck {
  /** Everything found, each at the field that it stands beside. */
  readonly findings: readonly BallotFinding[];
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  /** 作废: more collected than issued, where the scheme says so. */
  readonly isVoid: boolean;
  /** 人数不足: those present fall short of the quorum. */
  readonly isShort: boolean;
}

/** The largest count a ballot takes; more is a slip of the hand. */
export const largestBallot = 1_000_000;

/**
 * Checks a ballot's counts against each other and against the rules of the scheme. What needs a total that is not
 * entered is not checked; the missing totals together are one problem.
 */
export function checkBallot(
  ballot: Ballot,
  { options }: Pick<Measure, 'options'>,
  rules: BallotRules = defaultBallotRules,
): BallotCheck {
  if (!areCounts(ballot, options)) return checkOf(brokenCounts(ballot, options), false, false);
  const over = overIssued(ballot);
  const isVoid = over !== null && rules.overIssued === 'void';
  const quorum = shortOfQuorum(ballot, rules);
  const missing = missingTotals(ballot);
  const wrong = countFindings(ballot, options);
  // Most are sound, and nothing is made for those.
  if (!over && !quorum && !missing && wrong.length === 0) return sound;
  const findings = [
    ...(missing ? [missing] : []),
    ...(over && isVoid ? [problem('returned', `${over}，本次测评作废`)] : []),
    ...wrong,
    ...(over && !isVoid ? [warning('returned', over)] : []),
    ...(quorum ? [warning('present', quorum)] : []),
  ];
  return checkOf(findings, isVoid, quorum !== null);
}

const problem = (at: BallotFinding['at'], text: string): BallotFinding => ({ at, kind: 'problem', text });
const warning = (at: BallotFinding['at'], text: string): BallotFinding => ({ at, kind: 'warning', text });

function checkOf(findings: readonly BallotFinding[], isVoid: boolean, isShort: boolean): BallotCheck {
  const textsOf = (isWarning: boolean) =>
    findings.filter(({ kind }) => (kind === 'warning') === isWarning).map(({ text }) => text);
  return {
    findings,
    problems: textsOf(false),
    warnings: textsOf(true),
    isVoid,
    isShort,
  };
}

const sound: BallotCheck = { findings: [], problems: [], warnings: [], isVoid: false, isShort: false };

/** Whether every count is a whole number from 0 and stands for an option on the paper; nothing is made on the way. */
function areCounts(ballot: Ballot, options: Measure['options']): boolean {
  if (!everyTotal(ballot, isCountOrNull)) return false;
  for (const id in ballot.counts) {
    if (!isCount(ballot.counts[id] ?? Number.NaN) || !isOnPaper(id, options)) return false;
  }
  return true;
}

function isOnPaper(id: string, options: Measure['options']): boolean {
  for (const option of options) if (option.id === id) return true;
  return false;
}

function isCountOrNull(count: number | null): boolean {
  return count === null || isCount(count);
}

function isCount(count: number): boolean {
  return Number.isInteger(count) && count >= 0 && count <= largestBallot;
}

/** Counts that are no whole numbers from 0, and options that are not on the paper. */
function brokenCounts(ballot: Ballot, options: Measure['options']): BallotFinding[] {
  const totals = totalNames.map((at) => ({ at, name: ballotNames[at], count: ballot[at] ?? 0 }));
  const votes = options.map(({ id, name }) => ({
    at: 'options' as const,
    name: `“${wordsOf(name)}”`,
    count: ballot.counts[id] ?? 0,
  }));
  const unknown = Object.keys(ballot.counts).filter((id) => !options.some((option) => option.id === id));
  return [
    ...[...totals, ...votes]
      .filter(({ count }) => !isCount(count))
      .map(({ at, name, count }) => problem(at, `${name}应为 0～${largestBallot} 的整数，现为 ${count}`)),
    ...unknown.map((id) => problem('options', `测评票上没有选项 ${id}`)),
  ];
}

function missingTotals(ballot: Ballot): BallotFinding | null {
  if (everyTotal(ballot, isEntered)) return null;
  const missing = totalNames.filter((name) => !isEntered(ballot[name]));
  const [at = 'due'] = missing;
  return { at, kind: 'missing', text: `还没有填写${missing.map((name) => ballotNames[name]).join('、')}` };
}

function isEntered(total: number | null): boolean {
  return total !== null;
}

function overIssued({ issued, returned }: Ballot): string | null {
  if (issued === null || returned === null || returned <= issued) return null;
  return `收回 ${returned} 张，多于发出的 ${issued} 张`;
}

function shortOfQuorum({ due, present }: Ballot, { quorum }: BallotRules): string | null {
  if (due === null || present === null) return null;
  if (due > 0 && holdsForShare(quorum, { count: present, of: due })) return null;
  const line = describeComparison(quorum, '%').replace(' %', '%');
  return `实到 ${present} 人，应到 ${due} 人，实到应${line.replace('过', '过应到的')}`;
}
