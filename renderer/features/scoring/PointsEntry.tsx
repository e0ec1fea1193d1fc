import { formatPoints, parsePoints } from '../../../shared/number/points.ts';
import type { Rule } from '../../../shared/scheme/rule.ts';
import { checkValue } from '../../../shared/scoring/checkValue.ts';
import { mayBecomeNumber } from '../../../shared/typed/mayBecomeNumber.ts';
import { plainNumber } from '../../../shared/typed/plainNumber.ts';
import { notRead } from '../../../shared/typed/typed.ts';
import type { EntryProps } from './ruleEntry.ts';
import { TypedEntry } from './TypedEntry.tsx';

type RangeRule = Extract<Rule, { kind: 'award-range' | 'deduct-range' }>;

/** A number of points between the rule's bounds, in its steps. */
export function PointsEntry({ value, onSet, doubtOf: _, ...props }: EntryProps<RangeRule>) {
  const { rule } = props;
  return (
    <TypedEntry
      {...props}
      value={typeof value === 'number' ? value : null}
      format={formatPoints}
      parse={(text) => {
        const digits = plainNumber(text);
        if (digits === '') return { value: null };
        const points = parsePoints(digits);
        if (points === null) return notRead('请填数字', !mayBecomeNumber(text));
        const problem = checkValue(rule, points);
        return problem ? notRead(problem, points > rule.points[1]) : { value: points };
      }}
      onSet={onSet}
      what="分值"
      unit={`分（${formatPoints(rule.points[0])}～${formatPoints(rule.points[1])}，每档${formatPoints(rule.step)}）`}
    />
  );
}
