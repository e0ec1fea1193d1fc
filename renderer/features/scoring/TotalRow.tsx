import { formatPoints } from '../../../shared/number/points.ts';
import { scalingOf, scalingWords } from '../../../shared/scoring/scaling.ts';
import type { SheetScore } from '../../../shared/scoring/scoreSheet.ts';
import { formColumns } from './formColumns.ts';
import { OtherScore } from './OtherScore.tsx';
import { scoreOf } from './partsOf.ts';
import type { SheetView } from './sheetView.ts';

/** 合计, of the sheet being entered and of each other part beside it. */
export function TotalRow({ score, ...view }: SheetView & { readonly score: SheetScore }) {
  const scaling = score.total === null ? null : scalingOf(view.form, score.items);
  return (
    <tr className="form-total">
      <th colSpan={2}>合计</th>
      <td>{formatPoints(view.form.total)}</td>
      <td>
        {score.total === null && '尚有未填，合计待定'}
        {scaling && scalingWords(view.form, scaling)}
      </td>
      {formColumns(view.parts).map((column) =>
        column === 'own' ? (
          <td key="own" className="item-score">
            <button
              type="button"
              className="score"
              tabIndex={-1}
              onClick={() => view.onExplain({ kind: 'total' })}
            >
              {score.total === null ? '—' : formatPoints(score.total)}
            </button>
          </td>
        ) : (
          <OtherScore key={column.part.id} column={column} score={scoreOf(column)?.total} />
        ),
      )}
    </tr>
  );
}
