import { wordsOf } from '../../../shared/scheme/text.ts';
import { type NumbersProps, withNumber } from './numbersProps.ts';
import { PanelNumber } from './PanelNumber.tsx';
import { isListed, weightExample } from './settingExamples.ts';

/** The weight of each part that has one; votes that are only listed carry none. Where every part has one they sum to 100. */
export function WeightFields({ scheme, form, shipped, isFixed, onChange }: NumbersProps) {
  const lists = [
    { name: '各部分权重', parts: scheme.parts },
    ...scheme.parts.flatMap((part) =>
      part.takes === 'parts' ? [{ name: `“${wordsOf(part.name)}”中各部分权重`, parts: part.parts }] : [],
    ),
  ].filter(({ parts }) => parts.some(({ weight }) => weight !== undefined));
  return lists.map(({ name: title, parts }) => {
    // In hundredths, so that 12.1 and 87.9 are 100.
    const sum = parts.reduce((total, { id }) => total + Math.round((form.weights[id] ?? 0) * 100), 0) / 100;
    const isWhole = parts.every(({ weight }) => weight !== undefined);
    const example = isWhole ? weightExample(parts, form.weights) : null;
    return (
      <div className="numbers-row" key={title}>
        <strong>{title}</strong>
        {parts.map((part) => {
          if (part.weight === undefined) return null;
          const { id, name } = part;
          const isOnlyListed = isListed(part);
          return (
            <span key={id} className="numbers-field">
              {wordsOf(name)}
              <PanelNumber
                name={`${wordsOf(name)}的权重`}
                unit="%"
                value={form.weights[id]}
                shipped={shipped?.weights[id]}
                isFixed={isFixed || isOnlyListed}
                onChange={(value) => onChange(withNumber(form, 'weights', id, value))}
              />
              {isOnlyListed && <small className="soft">只投票、不评分，不占权重</small>}
            </span>
          );
        })}
        {isWhole && (
          <span className={sum === 100 ? 'soft' : 'field-error'}>
            合计 {sum}%{sum !== 100 && '，应为 100%'}
          </span>
        )}
        {example !== null && <span className="numbers-example">{example}</span>}
      </div>
    );
  });
}
