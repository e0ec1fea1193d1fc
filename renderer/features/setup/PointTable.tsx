import { wordsOf } from '../../../shared/scheme/text.ts';
import { ItemPoints } from './ItemPoints.tsx';
import type { NumbersProps } from './numbersProps.ts';

/** The full points of every item and the points of its rules, with their sums. */
export function PointTable(props: NumbersProps) {
  const { scheme, form } = props;
  const { dimensions = [], total = 0 } = scheme.sheet ?? {};
  const sumOf = (ids: readonly { readonly id: string }[]) =>
    ids.reduce((sum, { id }) => sum + Math.round((form.maxes[id] ?? 0) * 100), 0);
  const sum = sumOf(dimensions.flatMap(({ items }) => items));
  return (
    <table className="numbers-table">
      <thead>
        <tr>
          <th className="numbers-dimension">项目</th>
          <th>考评内容</th>
          <th>满分</th>
          <th className="numbers-rule">记分事项</th>
          <th className="numbers-points">分值</th>
        </tr>
      </thead>
      <tbody>
        {dimensions.map((dimension) =>
          dimension.items.map((item, index) => (
            <ItemPoints
              key={item.id}
              {...props}
              item={item}
              lead={
                index === 0 && (
                  <th rowSpan={dimension.items.reduce((rows, { rules }) => rows + rules.length, 0)}>
                    {wordsOf(dimension.name)}
                    <small>{sumOf(dimension.items) / 100} 分</small>
                  </th>
                )
              }
            />
          )),
        )}
        <tr>
          <th colSpan={2}>合计</th>
          <td colSpan={3}>
            <strong>{sum / 100} 分</strong>
            {sum !== total && <span className="field-error">应为 {total / 100} 分，否则不能保存</span>}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
