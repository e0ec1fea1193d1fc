import { Checkbox } from 'antd';
import { namesOf } from '../../../shared/scheme/schemeNames.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import type { NumbersProps } from './numbersProps.ts';
import { meetsExample } from './settingExamples.ts';

/** The best grades down to one: a grade that is ticked brings the better ones, one that is taken away the worse ones. */
function withoutGap(
  names: readonly string[],
  former: readonly string[],
  chosen: readonly string[],
): string[] {
  const added = names.findIndex((name) => chosen.includes(name) && !former.includes(name));
  if (added >= 0) return names.slice(0, added + 1);
  const removed = names.findIndex((name) => former.includes(name) && !chosen.includes(name));
  return names.slice(0, Math.max(0, removed));
}

/** The grades that count as 达到创建标准. */
export function MeetsField({ scheme, form, isFixed, onChange }: NumbersProps) {
  const { standard } = namesOf(scheme);
  const label = `达到${standard}的等次`;
  const names = scheme.grades.map((grade) => wordsOf(grade.name));
  return (
    <div className="numbers-row">
      <strong>{label}</strong>
      {isFixed ? (
        <span>{form.meets.join('、')}</span>
      ) : (
        <Checkbox.Group
          aria-label={label}
          options={names}
          value={form.meets}
          onChange={(chosen) => onChange({ ...form, meets: withoutGap(names, form.meets, chosen) })}
        />
      )}
      {form.meets.length === 0 ? (
        <span className="field-error">至少选一个等次</span>
      ) : (
        <span className="soft">{meetsExample(names, form.meets, standard)}</span>
      )}
    </div>
  );
}
