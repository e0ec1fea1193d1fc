import { describePoints } from '../../../shared/report/describePoints.ts';
import { mostInYear } from '../../../shared/scheme/mostInYear.ts';
import type { Rule } from '../../../shared/scheme/rule.ts';
import { stepWords } from '../../../shared/scheme/stepping.ts';
import { targetPlaces } from '../../../shared/scheme/targetPlaces.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import type { NumberGroup } from './numbersForm.ts';
import { type NumbersProps, withNumber } from './numbersProps.ts';
import { PanelNumber } from './PanelNumber.tsx';

/** The numbers of one rule inside a sentence that says what they do. */
export function RulePoints({
  scheme,
  rule,
  form,
  shipped,
  isFixed,
  onChange,
}: NumbersProps & { readonly rule: Rule }) {
  const box = (group: NumberGroup, unit: string, name: string, id: string = rule.id) => (
    <PanelNumber
      name={`“${wordsOf(rule.label)}”${name}`}
      unit={unit}
      isWhole={group === 'targets'}
      most={group === 'targets' ? (mostInYear(unit) ?? undefined) : undefined}
      value={form[group][id]}
      shipped={shipped?.[group][id]}
      isFixed={isFixed}
      onChange={(value) => onChange(withNumber(form, group, id, value))}
    />
  );
  switch (rule.kind) {
    case 'deduct-short':
      return (
        <>
          {rule.targets ? (
            <>
              {targetPlaces(scheme)
                .filter(({ key }) => rule.targets?.[key])
                .map(({ key, name }) => (
                  <span key={key} className="numbers-round">
                    {name}应达到 {box('targets', rule.unit, `${name}应达到的数`, `${key}/${rule.id}`)}
                  </span>
                ))}
              <span className="soft">
                （全年 {rule.target} {rule.unit}，按已过的整月数折算为程序默认）
              </span>
            </>
          ) : (
            <>应达到 {box('targets', rule.unit, '应达到的数')}</>
          )}
          ，每少 {rule.per ?? 1} {rule.rate ? '个百分点' : rule.unit}扣 {box('points', '分', '的分值')}
        </>
      );
    case 'deduct-per':
      return (
        <>
          {stepWords(rule, rule.rate ? '个百分点' : rule.unit)}扣 {box('points', '分', '的分值')}
        </>
      );
    case 'add-per':
      return (
        <>
          {stepWords(rule, rule.rate ? '个百分点' : rule.unit)}加 {box('points', '分', '的分值')}
        </>
      );
    case 'deduct-if':
    case 'deduct-if-count':
      return <>扣 {box('points', '分', '的分值')}</>;
    case 'add-if':
    case 'add-if-count':
      return <>加 {box('points', '分', '的分值')}</>;
    case 'deduct-range':
      return <>最多扣 {box('points', '分', '的分值')}</>;
    case 'award-range':
      return <>最多得 {box('points', '分', '的分值')}</>;
    case 'zero-if':
    case 'zero-if-measure':
      return <>本项为 0 分</>;
    case 'award-share':
      return <>按比率得 {box('points', '分', '的分值')} 的相应部分</>;
    case 'award-bands':
    case 'deduct-bands':
      return <>{describePoints(rule)}</>;
    case 'levels':
      return <>按等次给分</>;
  }
}
