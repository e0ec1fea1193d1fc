import { Checkbox, Select } from 'antd';
import { useState } from 'react';
import { formatPoints } from '../../../shared/number/points.ts';
import { entryOf, type Rule } from '../../../shared/scheme/rule.ts';
import type { SheetForm } from '../../../shared/scheme/sheet.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { scoreSheet } from '../../../shared/scoring/scoreSheet.ts';
import { isShare, type Value, type Values } from '../../../shared/scoring/value.ts';
import { cleanValues } from '../../../shared/sheet/trialSheets.ts';
import { NumberBox } from '../../ui/box/NumberBox.tsx';

/** A sheet on which nothing is wrong, to be changed at will; what it gives stands below it at once. */
export function OwnValues({ form }: { readonly form: SheetForm }) {
  const [values, setValues] = useState<Values>(() => cleanValues(form));
  const score = scoreSheet(form, { values, measures: {} });
  const set = (rule: Rule, value: Value | undefined) =>
    setValues(({ [rule.id]: _, ...rest }) => (value === undefined ? rest : { ...rest, [rule.id]: value }));
  return (
    <>
      <table className="own-values">
        <tbody>
          {form.items.flatMap((item, index) =>
            item.rules.map((rule, at) => (
              <tr key={rule.id}>
                {at === 0 && <td rowSpan={item.rules.length}>{item.id}</td>}
                <td>{wordsOf(rule.label)}</td>
                <td>
                  <ValueBox rule={rule} value={values[rule.id]} onSet={(value) => set(rule, value)} />
                </td>
                {at === 0 && (
                  <td rowSpan={item.rules.length} className="own-points">
                    {pointsOf(score.items[index])}
                  </td>
                )}
              </tr>
            )),
          )}
        </tbody>
      </table>
      <p role="status">
        合计：<strong>{pointsOf(score.total)}</strong>
      </p>
    </>
  );
}

function pointsOf(points: number | string | null | undefined): string {
  return typeof points === 'number' ? `${formatPoints(points)} 分` : '未评分';
}

interface BoxProps {
  readonly rule: Rule;
  readonly value: Value | undefined;
  readonly onSet: (value: Value | undefined) => void;
}

function ValueBox({ rule, value, onSet }: BoxProps) {
  const label = wordsOf(rule.label);
  const unit = 'unit' in rule ? rule.unit : undefined;
  const number = typeof value === 'number' ? value : null;
  switch (entryOf(rule)) {
    case 'none':
      return <span className="soft">由程序判定</span>;
    case 'yesNo':
      return (
        <Checkbox
          checked={value === true}
          onChange={(event) => onSet(event.target.checked)}
          aria-label={label}
        >
          有
        </Checkbox>
      );
    case 'count':
      return (
        <NumberBox
          aria-label={label}
          value={number}
          min={0}
          max={1_000_000}
          suffix={unit ?? ''}
          onChange={(next) => onSet(next ?? undefined)}
        />
      );
    case 'rate':
      return (
        <NumberBox
          aria-label={label}
          value={isShare(value) ? value.count : null}
          min={0}
          max={100}
          suffix="%"
          onChange={(next) => onSet(next === null ? undefined : { count: next, of: 100 })}
        />
      );
    case 'points':
    case 'amounts': {
      const points = Array.isArray(value) ? Number(value[0] ?? 0) : number;
      const most = 'step' in rule ? rule.points[1] / 100 : 1000;
      const isList = entryOf(rule) === 'amounts';
      return (
        <NumberBox
          aria-label={label}
          value={points === null ? null : points / 100}
          min={0}
          max={most}
          decimals={2}
          suffix="分"
          onChange={(next) => {
            const hundredths = next === null ? null : Math.round(next * 100);
            onSet(hundredths === null ? undefined : isList ? [hundredths] : hundredths);
          }}
        />
      );
    }
    case 'checklist': {
      const names = 'checklist' in rule ? (rule.checklist ?? []).map(wordsOf) : [];
      return (
        <Select
          mode="multiple"
          aria-label={label}
          className="own-value-select"
          value={Array.isArray(value) ? value.map(String) : []}
          options={names.map((name) => ({ value: name, label: name }))}
          onChange={(next: string[]) => onSet(next)}
        />
      );
    }
    case 'level':
      return (
        <Select
          aria-label={label}
          className="own-value-select"
          value={typeof value === 'string' ? value : null}
          options={
            rule.kind === 'levels'
              ? rule.levels.map(({ id, name }) => ({ value: id, label: wordsOf(name) }))
              : []
          }
          onChange={(next: string) => onSet(next)}
        />
      );
  }
}
