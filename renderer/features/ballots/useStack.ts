import { useEffect, useRef, useState } from 'react';
import { type Ballot, emptyBallot } from '../../../shared/ballot/ballot.ts';
import { castVote, hasOwnReturned, papersOf, type Vote, voteOfKey } from '../../../shared/ballot/castVote.ts';
import type { Measure } from '../../../shared/scheme/measure.ts';
import { plainKey } from '../../ui/plainKey.ts';

interface StackOptions {
  readonly start: Ballot | null;
  readonly measure: Measure;
  /** Takes the counts after each vote; they are saved in the background. */
  readonly save: (ballot: Ballot) => void;
  readonly onFinish: () => void;
}

interface Stack {
  readonly ballot: Ballot;
  /** The votes since it was opened. */
  readonly votes: readonly Vote[];
}

/**
 * The stack that is being read out: a key is a vote at once, Backspace takes the last back, Enter finishes. The counts
 * are kept here and not read back, so that no key is lost however long a save takes.
 */
export function useStack({ start, measure, save, onFinish }: StackOptions) {
  const [stack, setStack] = useState<Stack>({ ballot: start ?? emptyBallot, votes: [] });
  const [opened] = useState(stack.ballot);
  const current = useRef(stack);
  const keepsReturned = hasOwnReturned(opened);
  const put = (next: Stack) => {
    current.current = next;
    setStack(next);
    save(next.ballot);
  };
  const cast = (vote: Vote) => {
    const { ballot, votes } = current.current;
    put({ ballot: castVote(ballot, vote, 1, keepsReturned), votes: [...votes, vote] });
  };
  const takeBack = () => {
    const { ballot, votes } = current.current;
    const last = votes.at(-1);
    if (last) put({ ballot: castVote(ballot, last, -1, keepsReturned), votes: votes.slice(0, -1) });
  };
  const onKey = useRef<(event: KeyboardEvent) => void>(() => {});
  onKey.current = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.key === 'Tab') return;
    const vote = voteOfKey(plainKey(event), measure);
    const act = { Backspace: takeBack, Enter: onFinish, Escape: onFinish }[event.key];
    if (!vote && !act) return;
    event.preventDefault();
    event.stopPropagation();
    // A key that is held down is one paper.
    if (event.repeat) return;
    if (vote) cast(vote);
    else act?.();
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey.current(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
  return {
    ...stack,
    papers: papersOf(stack.ballot),
    /** How many papers there were when it was opened. */
    before: papersOf(opened),
    /** 收回 as it was counted beforehand; null where it follows from the votes. */
    ownReturned: keepsReturned ? opened.returned : null,
    cast,
    takeBack,
    finish: onFinish,
  };
}
