import { type BallotRules, defaultBallotRules } from '../scheme/ballotRules.ts';
import { describeComparison, holdsForShare } from '../scheme/comparison.ts';
import type { Measure } from '../scheme/measure.ts';
import { wordsOf } from '../scheme/text.ts';
import { type Ballot, ballotNames } from './ballot.ts';

/** What is found about a ballot, in Chinese, a sentence for each: problems stop it, warnings ask for a second look. */
export interface BallotCheck {
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  /** 作废: more collected than issued, where the scheme says so. */
  readonly isVoid: boolean;
}

/** The largest count a ballot takes; more is a slip of the hand. */
export const largestBallot = 1_000_000;

/** Checks a ballot's counts against each other and against the rules of the scheme. */
export function checkBallot(
  ballot: Ballot,
  { options }: Pick<Measure, 'options'>,
  rules: BallotRules = defaultBallotRules,
): BallotCheck {
  const broken = brokenCounts(ballot, options);
  if (broken.length > 0) return { problems: broken, warnings: [], isVoid: false };
  const over = overIssued(ballot);
  const isVoid = over !== null && rules.overIssued === 'void';
  const quorum = shortOfQuorum(ballot, rules);
  return {
    problems: [...(over && isVoid ? [`${over}，本次测评作废`] : []), ...mismatches(ballot)],
    warnings: [...(over && !isVoid ? [over] : []), ...(quorum ? [quorum] : [])],
    isVoid,
  };
}

/** Counts that are no whole numbers from 0, and options that are not on the paper. */
function brokenCounts(ballot: Ballot, options: Measure['options']): string[] {
  const totals = Object.entries(ballotNames).map(([key, name]) => {
    return { name, count: ballot[key as keyof typeof ballotNames] }; // Safe: the keys of ballotNames.
  });
  const votes = options.map(({ id, name }) => ({
    name: `“${wordsOf(name)}”`,
    count: ballot.counts[id] ?? 0,
  }));
  const unknown = Object.keys(ballot.counts).filter((id) => !options.some((option) => option.id === id));
  return [
    ...[...totals, ...votes]
      .filter(({ count }) => !Number.isInteger(count) || count < 0 || count > largestBallot)
      .map(({ name, count }) => `${name}应为 0～${largestBallot} 的整数，现为 ${count}`),
    ...unknown.map((id) => `测评票上没有选项 ${id}`),
  ];
}

function overIssued({ issued, returned }: Ballot): string | null {
  return returned > issued ? `收回 ${returned} 张，多于发出的 ${issued} 张` : null;
}

function mismatches(ballot: Ballot): string[] {
  const { due, present, returned, valid, invalid, abstained } = ballot;
  const votes = Object.values(ballot.counts).reduce((sum, count) => sum + count, 0);
  return [
    ...(present > due ? [`实到 ${present} 人，多于应到的 ${due} 人`] : []),
    ...(valid + invalid === returned
      ? []
      : [`有效 ${valid} 张加无效 ${invalid} 张为 ${valid + invalid} 张，与收回的 ${returned} 张不符`]),
    ...(abstained > valid ? [`弃权 ${abstained} 张，多于有效的 ${valid} 张`] : []),
    ...(abstained <= valid && votes !== valid - abstained
      ? [`各选项合计 ${votes} 张，应等于有效 ${valid} 张减弃权 ${abstained} 张，即 ${valid - abstained} 张`]
      : []),
  ];
}

function shortOfQuorum({ due, present }: Ballot, { quorum }: BallotRules): string | null {
  if (due > 0 && holdsForShare(quorum, { count: present, of: due })) return null;
  const line = describeComparison(quorum, '%').replace(' %', '%');
  return `实到 ${present} 人，应到 ${due} 人，实到应${line.replace('过', '过应到的')}`;
}
