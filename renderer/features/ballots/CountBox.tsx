import type { KeyboardEvent } from 'react';
import { parseBallotCount } from '../../../shared/ballot/parseBallotCount.ts';
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
 * A count that is typed. Each stroke is checked; a text that is no count stays, is said why, and counts as not entered,
 * so that no part of it passes for a count.
 */
export function CountBox({ field, label, what, value, saver, isLocked, isWrong, onSet }: Props) {
  const text = saver.wrongText(field) ?? (value === null ? '' : String(value));
  const parsed = parseBallotCount(text, what);
  const problem = 'problem' in parsed ? parsed.problem : null;
  const change = (typed: string) => {
    const next = parseBallotCount(typed, what);
    saver.keepWrong(field, 'problem' in next ? typed : null);
    const count = 'problem' in next ? null : next.value;
    if (count !== value) onSet(count);
  };
  return (
    <>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className="ballots-box"
        data-ballot-box
        aria-label={label}
        aria-invalid={isWrong || problem !== null}
        value={text}
        disabled={isLocked}
        onFocus={(event) => event.target.select()}
        onChange={(event) => change(event.target.value)}
        onKeyDown={moveOn}
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
