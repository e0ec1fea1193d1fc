import type { Rule } from '../../../shared/scheme/rule.ts';
import { checkValue } from '../../../shared/scoring/checkValue.ts';
import { formatPoints, parsePoints } from '../../../shared/scoring/points.ts';
import { entryMark } from './entryFocus.ts';
import type { EntryProps } from './ruleEntry.ts';
import { useTypedText } from './useTypedText.ts';

type RangeRule = Extract<Rule, { kind: 'award-range' | 'deduct-range' }>;

/** A number of points between the rule's bounds, in its steps. */
export function PointsEntry({ rule, item, value, isLocked, onSet }: EntryProps<RangeRule>) {
  const draft = useTypedText<number | null>({
    value: typeof value === 'number' ? value : null,
    format: (points) => (points === null ? '' : formatPoints(points)),
    parse(text) {
      const digits = text.trim().normalize('NFKC');
      if (digits === '') return { value: null };
      const points = parsePoints(digits);
      const problem = points === null ? '请填数字' : checkValue(rule, points);
      return problem !== null || points === null ? { problem: problem ?? '请填数字' } : { value: points };
    },
    commit: onSet,
  });
  const isMissing = draft.text === '' && item.required.has(rule.id);
  return (
    <span className="entry">
      <input
        {...entryMark}
        type="text"
        inputMode="decimal"
        className={isMissing ? 'count count-missing' : 'count'}
        aria-label={`${rule.id} 分值`}
        aria-invalid={draft.problem !== null}
        placeholder={isMissing ? '必填' : ''}
        value={draft.text}
        disabled={isLocked}
        onChange={(event) => draft.onChange(event.target.value)}
        onBlur={draft.onBlur}
      />
      <span>
        分（{formatPoints(rule.points[0])}～{formatPoints(rule.points[1])}）
      </span>
      {draft.problem && (
        <span role="alert" className="entry-problem">
          {draft.problem}
        </span>
      )}
    </span>
  );
}
