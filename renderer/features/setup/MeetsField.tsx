import { Checkbox } from 'antd';
import { wordsOf } from '../../../shared/scheme/text.ts';
import type { NumbersProps } from './numbersProps.ts';

/** The grades that count as 达到创建标准. */
export function MeetsField({ scheme, form, isFixed, onChange }: NumbersProps) {
  const names = scheme.grades.map((grade) => wordsOf(grade.name));
  return (
    <div className="numbers-row">
      <strong>达到创建标准的等次</strong>
      {isFixed ? (
        <span>{form.meets.join('、')}</span>
      ) : (
        <Checkbox.Group
          aria-label="达到创建标准的等次"
          options={names}
          value={form.meets}
          onChange={(chosen) => onChange({ ...form, meets: names.filter((name) => chosen.includes(name)) })}
        />
      )}
      {form.meets.length === 0 && <span className="field-error">至少选一个等次</span>}
    </div>
  );
}
