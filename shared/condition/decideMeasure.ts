import type { Ballot } from '../ballot/ballot.ts';
import { checkBallot } from '../ballot/checkBallot.ts';
import { describeShare } from '../ballot/describeShare.ts';
import { formulaOf } from '../ballot/formulaOf.ts';
import { shareOf } from '../ballot/shareOf.ts';
import { type BallotRules, defaultBallotRules } from '../scheme/ballotRules.ts';
import { describeComparison, holdsForShare } from '../scheme/comparison.ts';
import type { Measure } from '../scheme/measure.ts';
import type { Decision } from './decision.ts';

/**
 * Whether a ballot meets its measure's line, on the exact counts. Null without a ballot, where the ballot does not add
 * up or is void, and for a measure without a line. Never soft: no document softens a line.
 */
export function decideMeasure(
  measure: Measure,
  ballot: Ballot | null,
  rules: BallotRules = defaultBallotRules,
): Decision {
  if (!ballot) return { met: null, evidence: ['尚未录入测评票'], isSoft: false };
  const { problems, warnings } = checkBallot(ballot, measure, rules);
  if (problems.length > 0) return { met: null, evidence: problems, isSoft: false };
  const share = shareOf(ballot, measure);
  if (!share) return { met: null, evidence: ['没有可以计算的票'], isSoft: false };
  const figure = `${formulaOf(measure)}＝${describeShare(share)}`;
  if (!measure.must) return { met: null, evidence: [figure, ...warnings], isSoft: false };
  const met = holdsForShare(measure.must, share);
  const line = describeComparison(measure.must, '%').replace(' %', '%');
  return { met, evidence: [`${figure}，应${line}，${met ? '符合' : '不符合'}`, ...warnings], isSoft: false };
}
