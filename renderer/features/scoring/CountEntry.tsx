import { checkValue } from '../../../shared/scoring/checkValue.ts';
import { countOf, type Value } from '../../../shared/scoring/value.ts';
import { entryMark } from './entryFocus.ts';
import type { EntryProps } from './ruleEntry.ts';
import { useTypedText } from './useTypedText.ts';

interface Props extends EntryProps {
  readonly unit: string;
}

/** A whole count with its unit. An empty field is "not entered", which is not 0. */
export function CountEntry({ rule, item, value, isLocked, onSet, unit }: Props) {
  const draft = useTypedText<number | null>({
    value: value === undefined ? null : countOf(value),
    format: (count) => (count === null ? '' : String(count)),
    parse: (text) => parseCount(text, (count) => checkValue(rule, count)),
    commit: onSet,
  });
  const isMissing = draft.text === '' && item.required.has(rule.id);
  return (
    <span className="entry">
      <input
        {...entryMark}
        type="text"
        inputMode="numeric"
        className={isMissing ? 'count count-missing' : 'count'}
        aria-label={`${rule.id} ${unit}数`}
        aria-invalid={draft.problem !== null}
        placeholder={isMissing ? '必填' : ''}
        value={draft.text}
        disabled={isLocked}
        onChange={(event) => draft.onChange(event.target.value)}
        onBlur={draft.onBlur}
      />
      <span>{unit}</span>
      {draft.problem && (
        <span role="alert" className="entry-problem">
          {draft.problem}
        </span>
      )}
    </span>
  );
}

function parseCount(text: string, check: (value: Value) => string | null) {
  const digits = text.trim().normalize('NFKC');
  if (digits === '') return { value: null };
  if (!/^\d{1,6}$/.test(digits)) return { problem: '请填不小于 0 的整数' };
  const count = Number(digits);
  const problem = check(count);
  return problem ? { problem } : { value: count };
}
