import { formatPoints } from '../../../shared/number/points.ts';
import { contentWords } from '../../../shared/scheme/contentWords.ts';
import { headsOf } from '../../../shared/scheme/formHeads.ts';
import { maxWords } from '../../../shared/scheme/maxWords.ts';
import { mostOfDimension, mostOfItem, mostOfSheet } from '../../../shared/scheme/mostOf.ts';
import { pointsStep } from '../../../shared/scheme/pointsStep.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { isForOthers, scoreApart } from '../../../shared/scoring/scoreItem.ts';
import { pointsOf, sheetPointsWords } from '../../../shared/scoring/sheetPoints.ts';
import { scoreContent, wholeTotal } from '../../../shared/sheet/scoreContent.ts';
import type { SheetView } from './sheetView.ts';
import { TotalEntry } from './TotalEntry.tsx';

/** 只填得分: the points of items, of dimensions, or of the whole; what is left empty is the sum of its parts. */
export function TotalsTable({ form, sheet, parts, isLocked }: SheetView) {
  const step = parts?.own.panel ? pointsStep(form) : 1;
  const { totals = {} } = sheet.content;
  const heads = headsOf(form);
  const score = scoreContent(form, sheet.content, sheet);
  const entry = (id: string, name: string, max: number, sum: number | null) => (
    <TotalEntry
      id={id}
      name={name}
      max={max}
      step={step}
      value={totals[id] ?? null}
      sum={totals[id] === undefined ? sum : null}
      isLocked={isLocked}
      onSet={(points) => sheet.change({ totals: { [id]: points } })}
    />
  );
  return (
    <table className="form">
      <thead>
        <tr>
          <th>{heads.dimension}</th>
          <th>{heads.content}</th>
          <th>{heads.points}</th>
          <th>得分</th>
        </tr>
      </thead>
      <tbody>
        {form.dimensions.map((dimension, index) => [
          ...dimension.items.map((item, row) => (
            <tr key={item.id} data-item={item.id}>
              {row === 0 && (
                <th rowSpan={dimension.items.length + 1} scope="rowgroup" className="dimension">
                  {wordsOf(dimension.name)}（{maxWords(dimension)}）
                </th>
              )}
              <td>
                <strong>{item.id}</strong> {contentWords(item)}
              </td>
              <td className="item-max">{maxWords(item)}</td>
              <td>
                {isForOthers(item, sheet.kind)
                  ? sheetPointsWords(scoreApart(item))
                  : entry(item.id, item.id, mostOfItem(item), null)}
              </td>
            </tr>
          )),
          <tr key={dimension.id} data-item={dimension.id}>
            <td>小计（各条没有分开评的，直接填这里）</td>
            <td className="item-max">{maxWords(dimension)}</td>
            <td>
              {entry(
                dimension.id,
                wordsOf(dimension.name),
                mostOfDimension(dimension),
                pointsOf(score.dimensions[index]),
              )}
            </td>
          </tr>,
        ])}
        <tr className="form-total" data-item={wholeTotal}>
          <th colSpan={2}>合计（只有总分的，直接填这里）</th>
          <td>{formatPoints(form.total)}</td>
          <td>{entry(wholeTotal, '合计', mostOfSheet(form), score.total)}</td>
        </tr>
      </tbody>
    </table>
  );
}
