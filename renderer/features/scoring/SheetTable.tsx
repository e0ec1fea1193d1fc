import { Button } from 'antd';
import type { Dimension } from '../../../shared/scheme/sheet.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { formatPoints } from '../../../shared/scoring/points.ts';
import { scoreSheet } from '../../../shared/scoring/scoreSheet.ts';
import { factsOf } from '../../../shared/sheet/factsOf.ts';
import { seeRest } from '../../../shared/sheet/seeRest.ts';
import { ItemRow } from './ItemRow.tsx';
import type { SheetView } from './sheetView.ts';

/** 评分表 as the paper form shows it, with the entries inside. */
export function SheetTable(view: SheetView) {
  const { form, sheet } = view;
  const score = scoreSheet(form, factsOf(sheet.content));
  return (
    <table className="form">
      <colgroup>
        <col className="col-dimension" />
        <col className="col-content" />
        <col className="col-max" />
        <col />
        <col className="col-score" />
      </colgroup>
      <thead>
        <tr>
          <th>项目</th>
          <th>考评内容</th>
          <th>考评分数</th>
          <th>考评标准</th>
          <th>考评得分</th>
        </tr>
      </thead>
      <tbody>
        {form.dimensions.map((dimension, index) =>
          dimension.items.map((item, row) => (
            <ItemRow
              key={item.id}
              {...view}
              item={item}
              lead={
                row === 0 && (
                  <DimensionCell {...view} dimension={dimension} score={score.dimensions[index] ?? null} />
                )
              }
            />
          )),
        )}
        <tr className="form-total">
          <th colSpan={2}>合计</th>
          <td>{formatPoints(form.total)}</td>
          <td>{score.total === null && '尚有未填，合计待定'}</td>
          <td className="item-score">
            <button
              type="button"
              className="score"
              tabIndex={-1}
              onClick={() => view.onExplain({ kind: 'total' })}
            >
              {score.total === null ? '—' : formatPoints(score.total)}
            </button>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

interface CellProps extends SheetView {
  readonly dimension: Dimension;
  readonly score: number | null;
}

/** The merged cell of a 项目: name and points as the form has them, its score, and the rest-is-seen button. */
function DimensionCell({ dimension, score, sheet, isLocked, onExplain }: CellProps) {
  const rest = isLocked ? null : seeRest(dimension, sheet.content);
  return (
    <th rowSpan={dimension.items.length} scope="rowgroup" className="dimension">
      <div className="dimension-inner">
        <span className="dimension-name">
          {wordsOf(dimension.name)}（{formatPoints(dimension.max)}）
        </span>
        <button
          type="button"
          className="score score-small"
          tabIndex={-1}
          title="看这个分数怎么来的"
          onClick={() => onExplain({ kind: 'dimension', dimensionId: dimension.id })}
        >
          得 {score === null ? '—' : formatPoints(score)}
        </button>
        {rest && (
          <Button size="small" tabIndex={-1} className="see-rest" onClick={() => sheet.change(rest)}>
            <span>
              其余已核
              <br />
              无问题 (F4)
            </span>
          </Button>
        )}
      </div>
    </th>
  );
}
