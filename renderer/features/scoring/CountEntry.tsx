import { checkValue } from '../../../shared/scoring/checkValue.ts';
import { countOf } from '../../../shared/scoring/value.ts';
import { notRead } from '../../../shared/typed/typed.ts';
import { parseCount } from './parseCount.ts';
import type { EntryProps } from './ruleEntry.ts';
import { TypedEntry } from './TypedEntry.tsx';

interface Props extends EntryProps {
  readonly unit: string;
}

/** A whole count with its unit. */
export function CountEntry({ value, onSet, unit, ...props }: Props) {
  return (
    <TypedEntry
      {...props}
      value={value === undefined ? null : countOf(value)}
      format={String}
      parse={(text) => {
        const parsed = parseCount(text);
        if ('problem' in parsed || parsed.value === null) return parsed;
        const problem = checkValue(props.rule, parsed.value);
        return problem ? notRead(problem, true) : parsed;
      }}
      doubtOf={(count) => (count === null ? null : props.doubtOf(count))}
      onSet={onSet}
      what={`${unit}数`}
      unit={unit}
    />
  );
}
