import { Button } from 'antd';
import { headsOf } from '../../../shared/scheme/formHeads.ts';
import { maxWords } from '../../../shared/scheme/maxWords.ts';
import type { Dimension } from '../../../shared/scheme/sheet.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { scoreSheet } from '../../../shared/scoring/scoreSheet.ts';
import { notApplicable, type SheetPoints, sheetPointsWords } from '../../../shared/scoring/sheetPoints.ts';
import { factsOf } from '../../../shared/sheet/factsOf.ts';
import { seeRest } from '../../../shared/sheet/seeRest.ts';
import { formColumns } from './formColumns.ts';
import { ItemRow } from './ItemRow.tsx';
import type { SheetView } from './sheetView.ts';
import { TotalRow } from './TotalRow.tsx';

/** An item is mostly so high or higher: so many fill the screen. Units: pixels. */
const leastHeight = 150;

interface Props extends SheetView {
  /** Whether all of it is drawn, or what is in view at first. */
  readonly isWhole: boolean;
}

/** 评分表 as the paper form shows it, with the entries inside. */
export function SheetTable({ isWhole, ...view }: Props) {
  const { form, sheet, parts } = view;
  const columns = formColumns(parts);
  const heads = headsOf(form);
  const score = scoreSheet(form, factsOf(sheet.content, sheet));
  return (
    <table className={parts ? 'form form-items form-parts' : 'form form-items'}>
      <colgroup>
        <col className="col-dimension" />
        <col className="col-content" />
        <col className="col-max" />
        <col />
        {columns.map((column) => (
          <col
            key={column === 'own' ? 'own' : column.part.id}
            className={column === 'own' ? 'col-score' : 'col-other'}
          />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th>{heads.dimension}</th>
          <th>{heads.content}</th>
          <th>{heads.points}</th>
          <th>{heads.standard}</th>
          {columns.map((column) =>
            column === 'own' ? (
              <th key="own">{parts ? wordsOf(parts.own.name) : heads.score}</th>
            ) : (
              <th key={column.part.id} className="other-head">
                {wordsOf(column.part.name)}
                <small>{column.sheets[0]?.isSigned ? '已签字' : '未签字'}</small>
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {(isWhole ? form.dimensions : firstOf(form.dimensions)).map((dimension, index) =>
          dimension.items.map((item, row) => (
            <ItemRow
              key={item.id}
              {...view}
              item={item}
              group={groupHead(dimension, row)}
              lead={
                row === 0 && (
                  <DimensionCell
                    {...view}
                    dimension={form.dimensions[index] ?? dimension}
                    rows={dimension.items.length}
                    score={score.dimensions[index] ?? null}
                  />
                )
              }
            />
          )),
        )}
        <TotalRow {...view} score={score} />
      </tbody>
    </table>
  );
}

/** The dimensions with their items up to the last one in view. */
function firstOf(dimensions: readonly Dimension[]): readonly Dimension[] {
  let left = Math.ceil(window.innerHeight / leastHeight);
  return dimensions.flatMap((dimension) => {
    const items = dimension.items.slice(0, left);
    left -= items.length;
    return items.length > 0 ? [{ ...dimension, items }] : [];
  });
}

/** The middle level above the dimension's item, null where the one before has the same. */
function groupHead({ items }: Dimension, row: number): string | null {
  const [own, before] = [items[row], items[row - 1]].map((item) =>
    item?.group ? wordsOf(item.group) : null,
  );
  return own === before ? null : (own ?? null);
}

interface CellProps extends SheetView {
  readonly dimension: Dimension;
  /** How many of its items are drawn. */
  readonly rows: number;
  readonly score: SheetPoints;
}

/** The merged cell of a 项目: name and points as the form has them, its score, and the rest-is-seen button. */
function DimensionCell({ dimension, rows, score, sheet, isLocked, onExplain }: CellProps) {
  const rest = isLocked ? null : seeRest(dimension, sheet.content, sheet);
  return (
    <th rowSpan={rows} scope="rowgroup" className="dimension">
      <div className="dimension-inner">
        <span className="dimension-name">
          {wordsOf(dimension.name)}（{maxWords(dimension)}）
        </span>
        <button
          type="button"
          className="score score-small"
          tabIndex={-1}
          title="看这个分数怎么来的"
          onClick={() => onExplain({ kind: 'dimension', dimensionId: dimension.id })}
        >
          {score === notApplicable ? '' : '得 '}
          {sheetPointsWords(score)}
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
