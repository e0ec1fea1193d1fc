import type { ReactNode } from 'react';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { entryMark } from './entryFocus.ts';
import type { EntryProps } from './ruleEntry.ts';
import { useTypedText } from './useTypedText.ts';

interface Props extends Omit<EntryProps, 'onSet' | 'value'> {
  /** What is committed; null is "not entered", which is not 0. */
  readonly value: number | null;
  readonly format: (value: number) => string;
  /** The number that the text stands for, or why there is none. */
  readonly parse: (text: string) => { readonly value: number | null } | { readonly problem: string };
  readonly onSet: (value: number | null) => void;
  /** What is counted, for readers of the page. */
  readonly what: string;
  /** What stands behind the number, such as its unit. */
  readonly unit: ReactNode;
  /** What can be done about a problem, beside its words. */
  readonly remedy?: (typed: { text: string; giveUp: () => void }) => ReactNode;
}

/** A number that is typed, with its unit and why it cannot be taken. */
export function TypedEntry({ rule, item, isLocked, value, format, parse, onSet, what, unit, remedy }: Props) {
  const draft = useTypedText<number | null>({
    place: { field: rule.id, at: item.id, ruleId: rule.id, name: `${item.id} “${wordsOf(rule.label)}”` },
    value,
    format: (number) => (number === null ? '' : format(number)),
    parse,
    commit: onSet,
  });
  const isMissing = draft.text === '' && item.required.has(rule.id);
  return (
    <span className="entry">
      <input
        {...entryMark}
        {...draft.field}
        type="text"
        inputMode="decimal"
        className={isMissing ? 'count count-missing' : 'count'}
        aria-label={`${rule.id} ${what}`}
        placeholder={isMissing ? '必填' : ''}
        disabled={isLocked}
      />
      <span>{unit}</span>
      {draft.problem && (
        <span role="alert" className="entry-problem">
          {draft.problem} {remedy?.(draft)}
        </span>
      )}
    </span>
  );
}
