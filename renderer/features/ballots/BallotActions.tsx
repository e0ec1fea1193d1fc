import { Button } from 'antd';
import {
  type Ballot,
  ballotNames,
  emptyBallot,
  isEmptyBallot,
  totalNames,
} from '../../../shared/ballot/ballot.ts';
import { workedOut } from '../../../shared/ballot/workedOut.ts';
import type { BallotPlace } from '../../../shared/round/ballotKey.ts';
import type { Measure } from '../../../shared/scheme/measure.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { type EntryChange, putEntry } from '../../ui/saving/entryChange.ts';
import type { Outbox } from '../../ui/saving/Outbox.ts';
import { contentOf } from './contentOf.ts';

interface Props {
  readonly candidateId: string;
  readonly measure: Measure;
  readonly place: BallotPlace;
  /** As on screen; null before anything is entered. */
  readonly ballot: Ballot | null;
  readonly outbox: Outbox<EntryChange>;
  readonly isLocked: boolean;
  readonly onStack: () => void;
}

/** What is done beside typing into the boxes of a ballot: paper by paper, or the rest worked out. */
export function BallotActions({ candidateId, measure, place, outbox, isLocked, onStack, ...props }: Props) {
  const ballot = props.ballot ?? emptyBallot;
  const voter = wordsOf(measure.voters[place.voter] ?? { caption: '投票人' });
  const rest = isEmptyBallot(ballot) ? {} : workedOut(ballot);
  const following = totalNames.flatMap((name) =>
    rest[name] === undefined ? [] : [`${ballotNames[name]} ${rest[name]}`],
  );
  const workOut = () =>
    putEntry(outbox, { kind: 'ballot', candidateId, key: place.key }, (stored) => {
      const before = stored ?? emptyBallot;
      return contentOf({ ...before, ...workedOut(before) });
    });
  return (
    <div className="ballots-form-foot">
      {!isLocked && following.length > 0 && (
        <Button size="small" onClick={workOut}>
          {`按其余各数补齐：${following.join('，')}`}
        </Button>
      )}
      <span className="shell-gap" />
      <Button
        aria-label={`逐票录入：${voter}`}
        disabled={isLocked}
        title={isLocked ? '现在不能录入，原因见上面的说明' : undefined}
        onClick={onStack}
      >
        逐票录入
      </Button>
    </div>
  );
}
