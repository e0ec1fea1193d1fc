import { Button } from 'antd';
import { checkValue } from '../../../shared/scoring/checkValue.ts';
import { countOf } from '../../../shared/scoring/value.ts';
import { type PerRule, withCount } from '../../../shared/sheet/ticks.ts';
import { notRead } from '../../../shared/typed/typed.ts';
import { parseCount } from './parseCount.ts';
import type { EntryProps } from './ruleEntry.ts';
import { TypedEntry } from './TypedEntry.tsx';

/** The count of a checklist. One that ticked names do not fit waits until the panel says which of both it means. */
export function TicksCount({ value, onSet, ...props }: EntryProps<PerRule>) {
  const { rule } = props;
  return (
    <TypedEntry
      {...props}
      value={value === undefined ? null : countOf(value)}
      format={String}
      parse={(text) => {
        const parsed = parseCount(text);
        if ('problem' in parsed) return parsed;
        const problem = parsed.value === null ? null : checkValue(rule, parsed.value);
        if (problem) return notRead(problem, true);
        const { loses } = withCount(rule, value, parsed.value);
        return Array.isArray(loses) ? { problem: `改填数量会清除已勾选的“${loses.join('、')}”` } : parsed;
      }}
      doubtOf={(count) => (count === null ? null : props.doubtOf(count))}
      onSet={(count) => onSet(withCount(rule, value, count).value)}
      what={`${rule.unit}数`}
      unit={rule.unit}
      remedy={({ text, giveUp }) => {
        const parsed = parseCount(text);
        if ('problem' in parsed || (parsed.value !== null && checkValue(rule, parsed.value))) return null;
        const take = () => {
          giveUp();
          onSet(withCount(rule, value, parsed.value).value);
        };
        return (
          <>
            <Button size="small" onClick={giveUp}>
              保留勾选
            </Button>{' '}
            <Button size="small" onClick={take}>
              {parsed.value === null ? '全部清除' : '只记数量'}
            </Button>
          </>
        );
      }}
    />
  );
}
