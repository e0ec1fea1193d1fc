import { formatPoints, type Hundredths } from '../../../shared/number/points.ts';
import { readPoints } from '../../../shared/typed/readPoints.ts';
import { useTypedText } from '../../ui/saving/useTypedText.ts';
import { entryMark } from './entryFocus.ts';

interface Props {
  /** Of what the points are: an item, a dimension, or the whole. */
  readonly id: string;
  readonly name: string;
  readonly max: Hundredths;
  /** Of what they are a multiple. */
  readonly step: Hundredths;
  readonly value: Hundredths | null;
  /** What the parts sum to, shown while nothing is given. */
  readonly sum: Hundredths | null;
  readonly isLocked: boolean;
  readonly onSet: (points: Hundredths | null) => void;
}

/** Points that are given for a part of the form, or for the whole of it. */
export function TotalEntry({ id, name, max, step, value, sum, isLocked, onSet }: Props) {
  const draft = useTypedText<number | null>({
    of: { field: `totals ${id}`, at: id, ruleId: null, name: `${name}的得分` },
    value,
    format: (points) => (points === null ? '' : formatPoints(points)),
    parse: (text) => readPoints(text, { max, step }),
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
