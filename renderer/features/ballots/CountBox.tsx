import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { parseBallotCount } from '../../../shared/ballot/parseBallotCount.ts';
import { mayBecomeNumber } from '../../../shared/typed/mayBecomeNumber.ts';
import type { DraftField } from '../../ui/saving/Drafts.ts';
import { useTypedText } from '../../ui/saving/useTypedText.ts';

interface Props {
  readonly of: DraftField;
  readonly label: string;
  readonly what: '票数' | '人数';
  readonly value: number | null;
  readonly isLocked: boolean;
  readonly isWrong: boolean;
  readonly onSet: (value: number | null) => void;
}

/**
 * A count that is typed. A text that is no count stays and is said why. No part of it passes for a count: what stood
 * before it was typed is what the file has.
 */
export function CountBox({ of, label, what, value, isLocked, isWrong, onSet }: Props) {
  const before = useRef(value);
  const draft = useTypedText<number | null>({
    of,
    value,
    format: (count) => (count === null ? '' : String(count)),
    parse(text) {
      const read = parseBallotCount(text, what);
      return 'problem' in read && !mayBecomeNumber(text) ? { ...read, isSure: true } : read;
    },
    commit(count) {
      if (count === null) before.current = null;
      onSet(count);
    },
  });
  const goBack = () => {
    if (value !== before.current) onSet(before.current);
  };
  const [isAtEnd, setAtEnd] = useState(false);
  const isUnread = draft.problem !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it goes back once, when the text turns out to be no count.
  useEffect(() => {
    if (isUnread) goBack();
  }, [isUnread]);
  return (
    <>
      <input
        {...draft.box}
        type="text"
        inputMode="numeric"
        className="ballots-box"
        data-ballot-box
        aria-label={label}
        aria-invalid={isWrong || isUnread}
        disabled={isLocked}
        onBlur={() => {
          draft.box.onBlur();
          setAtEnd(false);
        }}
        onFocus={(event) => {
          draft.box.onFocus(event);
          if (!isUnread) before.current = value;
        }}
        onKeyDown={(event) => {
          draft.box.onKeyDown(event);
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') goBack();
          else if (!event.isDefaultPrevented()) setAtEnd(!moveOn(event));
        }}
      />
      {isAtEnd && !isUnread && (
        <span role="alert" className="ballots-finding">
          已是最后一格
        </span>
      )}
      {draft.problem && (
        <span role="alert" className="ballots-finding ballots-problem">
          {draft.problem}
        </span>
      )}
    </>
  );
}

/** Enter and ↓ go to the next box, ↑ to the one before; says whether there is any where Enter would go. */
function moveOn(event: KeyboardEvent<HTMLInputElement>): boolean {
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return true;
  event.preventDefault();
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-ballot-box]:enabled')];
  const next = boxes[boxes.indexOf(event.currentTarget) + step];
  next?.focus();
  return next !== undefined || event.key !== 'Enter';
}
