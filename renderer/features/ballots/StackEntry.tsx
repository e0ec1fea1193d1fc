import { Button } from 'antd';
import type { Ballot } from '../../../shared/ballot/ballot.ts';
import type { Vote } from '../../../shared/ballot/castVote.ts';
import { checkBallot } from '../../../shared/ballot/checkBallot.ts';
import type { BallotPlace } from '../../../shared/round/ballotKey.ts';
import type { Measure } from '../../../shared/scheme/measure.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { type EntryChange, putEntry } from '../../ui/saving/entryChange.ts';
import type { Outbox } from '../../ui/saving/Outbox.ts';
import { SaveAlert } from '../../ui/saving/SaveAlert.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { contentOf } from './contentOf.ts';
import { useStack } from './useStack.ts';
import { VoteTiles } from './VoteTiles.tsx';

interface Props {
  readonly unit: string;
  readonly measure: Measure;
  readonly place: BallotPlace;
  readonly candidateId: string;
  /** What is entered so far; the stack goes on from it. */
  readonly start: Ballot | null;
  readonly outbox: Outbox<EntryChange>;
  readonly onClose: () => void;
}

const lastShown = 10;

/** 逐票录入: a key for each paper of a stack, the counts large enough to be followed from across the table. */
export function StackEntry({ unit, measure, place, candidateId, start, outbox, onClose }: Props) {
  const { scheme } = useAssessment();
  const stack = useStack({
    start,
    measure,
    save: (ballot) =>
      putEntry(outbox, { kind: 'ballot', candidateId, key: place.key }, () => contentOf(ballot)),
    onFinish: onClose,
  });
  const { ballot, votes, papers, before, ownReturned } = stack;
  const nameOf = (vote: Vote) => {
    if (vote.kind === 'abstained') return '弃权';
    if (vote.kind === 'invalid') return '无效';
    const option = measure.options.find(({ id }) => id === vote.id);
    return option ? wordsOf(option.name) : '';
  };
  const { isVoid, findings } = checkBallot(ballot, measure, scheme.ballotRules);
  const over = findings.find(({ at }) => at === 'returned');
  return (
    <Dialog
      width={1060}
      className="stack"
      title={`逐票录入　${unit}　${wordsOf(measure.voters[place.voter] ?? { caption: '' })}`}
      hasOwnKeys
      onClose={stack.finish}
      footer={
        <>
          <span className="stack-keys">每按一键是一张票。按错按“退格”收回，回车录完。</span>
          <Button
            disabled={votes.length === 0}
            title={votes.length === 0 ? '还没有录入一票' : undefined}
            onClick={stack.takeBack}
          >
            收回上一票（退格）
          </Button>
          <Button type="primary" onClick={stack.finish}>
            录完（回车）
          </Button>
        </>
      }
    >
      <SaveAlert outbox={outbox} />
      <div className="stack-top">
        <div className="stack-total" role="status" aria-label="已录票数">
          <b>{papers}</b>
          <span>张{ownReturned !== null && `／收回 ${ownReturned} 张`}</span>
        </div>
        <p className="stack-last" role="status" aria-label="上一票" aria-live="polite">
          {votes.length > 0 ? nameOf(votes.at(-1) ?? { kind: 'invalid' }) : '请按第一张票的键'}
        </p>
        <dl className="stack-follow">
          <dt>有效</dt>
          <dd>{ballot.valid ?? 0}</dd>
          <dt>收回</dt>
          <dd>{ballot.returned ?? 0}</dd>
        </dl>
      </div>
      <VoteTiles measure={measure} ballot={ballot} onVote={stack.cast} />
      <p className="stack-history">
        最近十张：
        {votes.slice(-lastShown).map((vote, index, shown) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: A vote is known by its place in the stack alone.
            key={votes.length - shown.length + index}
            className="stack-vote"
          >
            {before + votes.length - shown.length + index + 1}. {nameOf(vote)}
          </span>
        ))}
      </p>
      {before > 0 && <p className="ballots-soft">打开时已有 {before} 张，接着往下录；只能收回这次录的票。</p>}
      {over && (
        <p role="alert" className="stack-alert">
          {over.text}
          {isVoid && '。请停下核对'}
        </p>
      )}
    </Dialog>
  );
}
