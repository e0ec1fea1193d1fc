import { formatPoints, type Hundredths } from '../../../shared/number/points.ts';
import type { Step } from '../../../shared/scoring/explainItem.ts';
import { type SheetPoints, sheetPointsWords } from '../../../shared/scoring/sheetPoints.ts';
import { formatSigned } from './formatSigned.ts';

interface Props {
  readonly steps: readonly Step[];
  /** Hundredths. */
  readonly score: SheetPoints;
  readonly max: Hundredths;
  /** What must still be entered, in words. */
  readonly missing: readonly string[];
}

/** The steps of one item's score, ruled, with their sum at the end. */
export function StepTable({ steps, score, max, missing }: Props) {
  return (
    <table className="explain-table">
      <tbody>
        {steps.map((step, index) => (
          <tr key={`${step.ruleId ?? step.text}`}>
            <td>{step.text}</td>
            <td className="explain-points">{pointsOf(step, index)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {score === null ? (
          <tr>
            <td>
              <strong>未评分</strong>（不是 0 分），尚缺：{missing.join('；')}
            </td>
            <td className="explain-points">—</td>
          </tr>
        ) : (
          <tr>
            <td>
              <strong>本项得分</strong>（满分 {formatPoints(max)} 分）
            </td>
            <td className="explain-points">
              <strong>{sheetPointsWords(score)}</strong>
            </td>
          </tr>
        )}
      </tfoot>
    </table>
  );
}

/** The start as it is, every move with its sign, and nothing for a rule that still waits for its value. */
function pointsOf({ ruleId, points }: Step, index: number): string {
  if (index === 0) return formatPoints(points);
  return ruleId !== null && points === 0 ? '—' : formatSigned(points);
}
