import { formatPoints, type Hundredths } from '../../../shared/number/points.ts';
import type { Rule } from '../../../shared/scheme/rule.ts';
import { checkValue } from '../../../shared/scoring/checkValue.ts';
import { amountsOf } from '../../../shared/scoring/value.ts';
import { formatAmounts, readAmounts } from '../../../shared/typed/readAmounts.ts';
import type { EntryProps } from './ruleEntry.ts';
import { TypedEntry } from './TypedEntry.tsx';

type RangeRule = Extract<Rule, { kind: 'award-range' | 'deduct-range' }>;

/** The points of each case found, one after another. */
export function AmountsEntry({ value, onSet, doubtOf: _, ...props }: EntryProps<RangeRule>) {
  const { rule } = props;
  return (
    <TypedEntry<readonly Hundredths[]>
      {...props}
      value={value === undefined ? null : amountsOf(value)}
      format={formatAmounts}
      parse={(text) => {
        const read = readAmounts(text);
        if ('problem' in read || read.value === null) return read;
        const problem = checkValue(rule, [...read.value]);
        return problem ? { problem } : read;
      }}
      onSet={(amounts) => onSet(amounts && [...amounts])}
      what="各例分值"
      isWide
      unit={`分（每例 ${formatPoints(rule.points[0])}～${formatPoints(rule.points[1])}，如 1、2）`}
    />
  );
}
