import { Drawer } from 'antd';
import { formatPoints } from '../../../shared/number/points.ts';
import { formatRatio, ratio } from '../../../shared/number/ratio.ts';
import type { CandidateResult } from '../../../shared/outcome/assessmentResult.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { tokens } from '../../app/tokens.ts';
import { useTextSize } from '../../ui/useTextSize.ts';

interface Props {
  readonly scheme: Scheme;
  readonly result: CandidateResult;
  /** Decimal places of totals. */
  readonly places: number;
  readonly onExplain: (sourceId: string) => void;
  readonly onClose: () => void;
}

/** Units: em. */
const drawerWidth = 36;
/** A hundredth of a percent of a hundredth of a point: what a product of score and weight can need. */
const productPlaces = 4;

/** How a total by weight comes about: each source's score times its weight, and the sum; each score explains itself. */
export function WeightedExplain({ scheme, result, places, onExplain, onClose }: Props) {
  const { size } = useTextSize();
  const { candidate, sources, total, grade } = result;
  const nameOf = (id: string) => {
    const source = scheme.sheet?.sources?.find((each) => each.id === id);
    return source ? wordsOf(source.name) : id;
  };
  return (
    <Drawer
      open
      onClose={onClose}
      size={drawerWidth * tokens.fontSize[size]}
      title={`${candidate.name}　总分的由来`}
    >
      <table className="result-weighted">
        <thead>
          <tr>
            <th>评分来源</th>
            <th>得分</th>
            <th>权重</th>
            <th>得分 × 权重</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ sourceId, weight, total: score }) => (
            <tr key={sourceId}>
              <td>{nameOf(sourceId)}</td>
              <td>
                {score === null ? (
                  '未评分'
                ) : (
                  <button type="button" className="result-score" onClick={() => onExplain(sourceId)}>
                    {formatPoints(score)}
                  </button>
                )}
              </td>
              <td>{weight}%</td>
              <td>{productOf(score, weight)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th colSpan={3}>总分</th>
            <td>
              {total === null ? '未评分' : <strong>{formatRatio(total, places)}</strong>}
              {grade && `　${grade}`}
            </td>
          </tr>
        </tfoot>
      </table>
      <p className="result-count">
        总分不取整再定等次；权重为 0 的来源只列出，不计入总分。点按得分，可以看到它的由来。
      </p>
      {scheme.defaultsNote && <p className="result-count">{wordsOf(scheme.defaultsNote)}。</p>}
    </Drawer>
  );
}

function productOf(score: number | null, weight: number): string {
  if (weight === 0) return '不计入';
  return score === null ? '未评分' : formatRatio(ratio(score * weight, 100), productPlaces);
}
