import { Checkbox, Select } from 'antd';
import { formulaOf } from '../../../shared/scheme/formulaOf.ts';
import { isCountedByDocument } from '../../../shared/scheme/isCountedByDocument.ts';
import { type Denominator, denominatorSchema } from '../../../shared/scheme/measure.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import type { NumbersProps } from './numbersProps.ts';
import { ballotExample, shareExample } from './settingExamples.ts';

const divisors: Readonly<Record<Denominator, string>> = {
  valid: '有效票',
  expressed: '有效票（不含弃权）',
  returned: '收回票',
  due: '应到人数',
};

/** How each share of 民主测评 is counted: which options count, and what they are divided by. */
export function MeasureFields({ scheme, form, isFixed, onChange }: NumbersProps) {
  return scheme.measures.map((measure) => {
    const now = form.measures[measure.id];
    if (!now) return null;
    const title = wordsOf(measure.title);
    const set = (next: Partial<typeof now>) =>
      onChange({ ...form, measures: { ...form.measures, [measure.id]: { ...now, ...next } } });
    const options = measure.options.map((option) => ({
      ...option,
      isCounted: now.counted.includes(option.id),
    }));
    return (
      <div key={measure.id} className="numbers-row">
        <strong>{title}</strong>
        {!isFixed && (
          <>
            {isCountedByDocument(measure) ? (
              <span>
                计入{options.filter(({ isCounted }) => isCounted).map(({ name }) => `“${wordsOf(name)}”`)}
                （文件写明，不能改）
              </span>
            ) : (
              <Checkbox.Group
                aria-label={`${title}计入的选项`}
                options={measure.options.map(({ id, name }) => ({ value: id, label: wordsOf(name) }))}
                value={now.counted}
                onChange={(chosen) =>
                  set({ counted: measure.options.map(({ id }) => id).filter((id) => chosen.includes(id)) })
                }
              />
            )}
            <Select
              size="small"
              aria-label={`${title}的除数`}
              popupMatchSelectWidth={false}
              value={now.of}
              options={denominatorSchema.options.map((value) => ({
                value,
                label: `除以${divisors[value]}`,
              }))}
              onChange={(of) => set({ of })}
            />
          </>
        )}
        {now.counted.length === 0 ? (
          <span className="field-error">至少计入一个选项</span>
        ) : (
          <>
            <span className="soft">
              算法：{formulaOf({ options, of: now.of })}＝{shareExample(options, now.counted, now.of)}
            </span>
            <span className="numbers-example">{ballotExample(options)}</span>
          </>
        )}
      </div>
    );
  });
}
