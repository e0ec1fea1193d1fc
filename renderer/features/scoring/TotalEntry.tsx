import { formatPoints, type Hundredths, parsePoints } from '../../../shared/number/points.ts';
import { plainNumber } from '../../../shared/typed/plainNumber.ts';
import { useTypedText } from '../../ui/saving/useTypedText.ts';
import { entryMark } from './entryFocus.ts';

interface Props {
  /** Of what the points are: an item, a dimension, or the whole. */
  readonly id: string;
  readonly name: string;
  readonly max: Hundredths;
  readonly value: Hundredths | null;
  /** What the parts sum to, shown while nothing is given. */
  readonly sum: Hundredths | null;
  readonly isLocked: boolean;
  readonly onSet: (points: Hundredths | null) => void;
}

/** Points that are given for a part of the form, or for the whole of it. */
export function TotalEntry({ id, name, max, value, sum, isLocked, onSet }: Props) {
  const draft = useTypedText<number | null>({
    of: { field: `totals ${id}`, at: id, ruleId: null, name: `${name}的得分` },
    value,
    format: (points) => (points === null ? '' : formatPoints(points)),
    parse: (text) => {
      const digits = plainNumber(text);
      if (digits === '') return { value: null };
      const points = parsePoints(digits);
      if (points === null || points < 0) return { problem: '请填最多两位小数的数' };
      return points > max ? { problem: `不能超过满分 ${formatPoints(max)} 分` } : { value: points };
    },
    commit: onSet,
  });
  return (
    <span className="entry">
      <input
        {...entryMark}
        {...draft.box}
        type="text"
        inputMode="decimal"
        className="count"
        aria-label={`${name}的得分`}
        placeholder={sum === null ? '' : formatPoints(sum)}
        disabled={isLocked}
      />
      <span>分</span>
      {draft.problem && (
        <span role="alert" className="entry-problem">
          {draft.problem}
        </span>
      )}
    </span>
  );
}
