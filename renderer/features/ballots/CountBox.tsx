import { type ChangeEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { parseBallotCount } from '../../../shared/ballot/parseBallotCount.ts';
import { noteBox } from '../../ui/box/openBoxes.ts';
import { selectOnEntry } from '../../ui/box/selectOnEntry.ts';
import type { BallotSaver } from './BallotSaver.ts';

interface Props {
  /** Candidate, ballot and field, which the text is kept by while it cannot be taken. */
  readonly field: string;
  readonly label: string;
  readonly what: '票数' | '人数';
  readonly value: number | null;
  readonly saver: BallotSaver;
  readonly isLocked: boolean;
  readonly isWrong: boolean;
  readonly onSet: (value: number | null) => void;
}

/**
 * A count that is typed. Each stroke is checked; a text that is no count stays and is said why. No part of it passes for
 * a count: what stood before it was typed is what the file has.
 */
export function CountBox({ field, label, what, value, saver, isLocked, isWrong, onSet }: Props) {
  // While characters are being chosen for pinyin the text is only shown.
  const [composed, setComposed] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const before = useRef(value);
  const text = composed ?? saver.wrongText(field) ?? (value === null ? '' : String(value));
  const parsed = parseBallotCount(text, what);
  const problem = composed === null && 'problem' in parsed ? parsed.problem : null;
  const isUnread = problem !== null;
  useEffect(() => {
    const box = input.current;
    if (!box) return;
    noteBox(box, isUnread ? 'unread' : null);
    return () => noteBox(box, null);
  }, [isUnread]);
  const set = (count: number | null) => count !== value && onSet(count);
  const change = (typed: string) => {
    setComposed(null);
    const next = parseBallotCount(typed, what);
    const isCount = !('problem' in next);
    saver.keepWrong(field, isCount ? null : typed);
    if (isCount && next.value === null) before.current = null;
    set(isCount ? next.value : before.current);
  };
  return (
    <>
      <input
        ref={input}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className="ballots-box"
        data-ballot-box
        aria-label={label}
        aria-invalid={isWrong || isUnread}
        value={text}
        disabled={isLocked}
        {...selectOnEntry}
        onFocus={(event) => {
          selectOnEntry.onFocus(event);
          if (!isUnread) before.current = value;
        }}
        onChange={({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) =>
          nativeEvent instanceof InputEvent && nativeEvent.isComposing
            ? setComposed(target.value)
            : change(target.value)
        }
        onCompositionEnd={({ currentTarget }) => change(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
            saver.keepWrong(field, null);
            set(before.current);
          } else moveOn(event);
        }}
      />
      {problem && (
        <span role="alert" className="ballots-finding ballots-problem">
          {problem}
        </span>
      )}
    </>
  );
}

/** Enter and ↓ go to the next box, ↑ to the one before. */
function moveOn(event: KeyboardEvent<HTMLInputElement>): void {
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-ballot-box]:enabled')];
  boxes[boxes.indexOf(event.currentTarget) + step]?.focus();
}
