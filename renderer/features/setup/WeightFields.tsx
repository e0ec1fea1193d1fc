import { wordsOf } from '../../../shared/scheme/text.ts';
import { type NumbersProps, withNumber } from './numbersProps.ts';
import { PanelNumber } from './PanelNumber.tsx';

/** The weight of each source; a ballot carries none. They sum to 100. */
export function WeightFields({ scheme, form, shipped, isFixed, onChange }: NumbersProps) {
  const sources = scheme.sheet?.sources ?? [];
  const sum = sources.reduce((total, { id }) => total + (form.weights[id] ?? 0), 0);
  return (
    <div className="numbers-row">
      <strong>各来源权重</strong>
      {sources.map(({ id, name, takes }) => (
        <span key={id} className="numbers-field">
          {wordsOf(name)}
          <PanelNumber
            name={`${wordsOf(name)}的权重`}
            unit="%"
            isWhole
            value={form.weights[id]}
            shipped={shipped?.weights[id]}
            isFixed={isFixed || takes === 'ballot'}
            onChange={(value) => onChange(withNumber(form, 'weights', id, value))}
          />
          {takes === 'ballot' && <small className="soft">只投票、不评分，不占权重</small>}
        </span>
      ))}
      <span className={sum === 100 ? 'soft' : 'field-error'}>
        合计 {sum}%{sum !== 100 && '，应为 100%'}
      </span>
    </div>
  );
}
