import { Button } from 'antd';
import type { ReactNode } from 'react';
import { wordsOf } from '../../../shared/scheme/text.ts';
import type { Typed } from '../../../shared/typed/typed.ts';
import { useTypedText } from '../../ui/saving/useTypedText.ts';
import { entryMark } from './entryFocus.ts';
import type { EntryProps } from './ruleEntry.ts';

interface Props<T> extends Omit<EntryProps, 'onSet' | 'value' | 'doubtOf'> {
  /** What is committed; null is "not entered", which is not 0. */
  readonly value: T | null;
  readonly format: (value: T) => string;
  /** What the text stands for, or why it stands for nothing. */
  readonly parse: (text: string) => Typed<T | null>;
  /** Why a number is only taken once the person says so; null where it is taken at once. */
  readonly doubtOf?: (value: T | null) => string | null;
  readonly onSet: (value: T | null) => void;
  /** What is counted, for readers of the page. */
  readonly what: string;
  /** What stands behind the number, such as its unit. */
  readonly unit: ReactNode;
  /** Whether several numbers stand in it. */
  readonly isWide?: boolean;
  /** What can be done about a problem, beside its words. */
  readonly remedy?: (typed: { text: string; giveUp: () => void }) => ReactNode;
}

/** A number, or what is written in numbers, that is typed: with its unit and why it cannot be taken. */
export function TypedEntry<T = number>(props: Props<T>) {
  const { rule, item, isLocked, value, format, parse, doubtOf, onSet, what, unit, remedy, isWide } = props;
  const draft = useTypedText<T | null>({
    of: { field: rule.id, at: item.id, ruleId: rule.id, name: `${item.id} “${wordsOf(rule.label)}”` },
    value,
    format: (entered) => (entered === null ? '' : format(entered)),
    parse,
    ...(doubtOf && { doubtOf }),
    commit: onSet,
  });
  const isMissing = draft.text === '' && item.required.has(rule.id);
  return (
    <span className="entry">
      <input
        {...entryMark}
        {...draft.box}
        type="text"
        inputMode="decimal"
        className={`count${isWide ? ' count-wide' : ''}${isMissing ? ' count-missing' : ''}`}
        aria-label={`${rule.id} ${what}`}
        placeholder={isMissing ? '必填' : ''}
        disabled={isLocked}
      />
      <span>{unit}</span>
      {draft.problem && (
        <span role="alert" className="entry-problem">
          {draft.problem} {draft.isAsked ? <KeepOrNot {...draft} /> : remedy?.(draft)}
        </span>
      )}
    </span>
  );
}

/** What can be done about a number that is asked about; the keys do the same. */
function KeepOrNot({ keep, giveUp }: { readonly keep: () => void; readonly giveUp: () => void }) {
  return (
    <>
      <Button size="small" tabIndex={-1} onClick={keep}>
        就是这个数（回车）
      </Button>{' '}
      <Button size="small" tabIndex={-1} onClick={giveUp}>
        改回（Esc）
      </Button>
    </>
  );
}
