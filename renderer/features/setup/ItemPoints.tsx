import type { ReactNode } from 'react';
import { contentWords } from '../../../shared/scheme/contentWords.ts';
import type { Item } from '../../../shared/scheme/sheet.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { type NumbersProps, withNumber } from './numbersProps.ts';
import { PanelNumber } from './PanelNumber.tsx';
import { RulePoints } from './RulePoints.tsx';

interface Props extends NumbersProps {
  readonly item: Item;
  /** The dimension's cell, on its first row. */
  readonly lead: ReactNode;
}

/** The rows of one item: its full points, and the points of each of its rules. */
export function ItemPoints({ item, lead, ...props }: Props) {
  const { form, shipped, isFixed, onChange } = props;
  const [only] = item.rules.length === 1 ? item.rules : [];
  // An item that is awarded as a whole goes up to its full points: the range's end moves with them.
  const whole = only?.kind === 'award-range' && only.points[1] === item.max ? only : null;
  const setMax = (value: number | null) => {
    const next = withNumber(form, 'maxes', item.id, value);
    onChange(whole ? withNumber(next, 'points', whole.id, value) : next);
  };
  return item.rules.map((rule, index) => (
    <tr key={rule.id}>
      {index === 0 && lead}
      {index === 0 && (
        <>
          <td rowSpan={item.rules.length}>
            {item.id} {contentWords(item)}
          </td>
          <td rowSpan={item.rules.length}>
            <PanelNumber
              name={`${item.id} 满分`}
              unit="分"
              value={form.maxes[item.id]}
              shipped={shipped?.maxes[item.id]}
              isFixed={isFixed}
              onChange={setMax}
            />
          </td>
        </>
      )}
      <td>{wordsOf(rule.label)}</td>
      <td>{whole ? '在 0 分至满分内评定' : <RulePoints {...props} rule={rule} />}</td>
    </tr>
  ));
}
