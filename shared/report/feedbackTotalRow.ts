import { formatPoints } from '../number/points.ts';
import { decidingPart } from '../scheme/part.ts';
import { wordsOf } from '../scheme/text.ts';
import type { CandidateSource } from './candidateSource.ts';
import { feedbackPointsColumn } from './feedbackLayout.ts';
import type { FeedbackSection } from './feedbackSection.ts';
import { pointsFormula, textCell } from './makeCell.ts';
import type { ReportSource } from './reportSource.ts';
import type { RowDraft } from './rowDraft.ts';

/** Start plus both sums is the total: what the unit can add up for itself. */
export function feedbackTotalRow(
  { scheme }: ReportSource,
  { result: { score } }: CandidateSource,
  full: FeedbackSection,
  added: FeedbackSection | null,
): RowDraft {
  const start = full.start + (added?.start ?? 0);
  const sum = `ROUND(${start / 100}+${full.sumAddress}${added ? `+${added.sumAddress}` : ''},2)`;
  const decider = decidingPart(scheme);
  const name = decider ? `${wordsOf(decider.name)}得分` : '总分';
  const label = `${name}（${formatPoints(start)}${added ? ' 加上两项小计' : ' 加上小计'}）`;
  const total =
    score.total === null ? textCell('strong', '未评完') : pointsFormula('strong', sum, score.total);
  return {
    cells: [
      textCell('strong', label),
      ...Array.from({ length: feedbackPointsColumn - 2 }, () => null),
      total,
      textCell('text', ''),
    ],
    across: [[1, feedbackPointsColumn - 1]],
    height: 24,
  };
}
