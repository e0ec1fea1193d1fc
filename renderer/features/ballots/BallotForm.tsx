import {
  type Ballot,
  ballotNames,
  emptyBallot,
  isEmptyBallot,
  totalNames,
} from '../../../shared/ballot/ballot.ts';
import { ballotState, ballotStateNames } from '../../../shared/ballot/ballotState.ts';
import { checkBallot } from '../../../shared/ballot/checkBallot.ts';
import type { BallotFinding } from '../../../shared/ballot/countFindings.ts';
import { shareOf, sharesOf } from '../../../shared/ballot/shareOf.ts';
import { describeShare } from '../../../shared/number/describeShare.ts';
import type { BallotPlace } from '../../../shared/round/ballotKey.ts';
import type { Measure } from '../../../shared/scheme/measure.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { type EntryChange, putEntry } from '../../ui/saving/entryChange.ts';
import type { Outbox } from '../../ui/saving/Outbox.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { CountBox } from './CountBox.tsx';
import { contentOf } from './contentOf.ts';

interface Props {
  readonly candidateId: string;
  readonly measure: Measure;
  readonly place: BallotPlace;
  /** As on screen; null before anything is entered. */
  readonly ballot: Ballot | null;
  readonly outbox: Outbox<EntryChange>;
  readonly isLocked: boolean;
}

/** The counts of one kind of voter: totals on the left, votes on the right, what is found beside each. */
export function BallotForm(props: Props) {
  const { candidateId, measure, place, outbox, isLocked } = props;
  const { scheme } = useAssessment();
  const ballot = props.ballot ?? emptyBallot;
  const state = ballotState(props.ballot, measure, scheme.ballotRules);
  const { findings, problems } = checkBallot(ballot, measure, scheme.ballotRules);
  const shown = isEmptyBallot(ballot) ? [] : findings;
  const voter = wordsOf(measure.voters[place.voter] ?? { caption: '投票人' });
  const set = (change: (before: Ballot) => Ballot) =>
    putEntry(outbox, { kind: 'ballot', candidateId, key: place.key }, (stored) =>
      contentOf(change(stored ?? emptyBallot)),
    );
  const boxOf = (id: string, name: string) => ({
    of: { field: `${place.key} ${id}`, at: place.key, ruleId: null, name: `“${voter}”的${name}` },
    isLocked,
  });
  const shares = problems.length === 0 ? sharesOf(ballot, measure) : [];
  const share = problems.length === 0 ? shareOf(ballot, measure) : null;
  return (
    <section className="ballots-form" aria-label={voter}>
      <div className="ballots-form-head">
        <h4>{voter}</h4>
        <span className={`ballots-chip ballots-${state}`}>{ballotStateNames[state]}</span>
        {share && <span className="ballots-soft">{describeShare(share)}</span>}
      </div>
      <div className="ballots-columns">
        <div>
          {totalNames.map((name) => (
            <div key={name} className="ballots-row">
              <span className="ballots-label">{ballotNames[name]}</span>
              <CountBox
                {...boxOf(name, ballotNames[name])}
                label={`${voter} ${ballotNames[name]}`}
                what={name === 'due' || name === 'present' ? '人数' : '票数'}
                value={ballot[name]}
                isWrong={shown.some(({ at, kind }) => at === name && kind === 'problem')}
                onSet={(count) => set((before) => ({ ...before, [name]: count }))}
              />
              <Findings findings={shown.filter(({ at }) => at === name)} />
            </div>
          ))}
        </div>
        <div>
          {measure.options.map(({ id, name, isCounted }, index) => (
            <div key={id} className="ballots-row">
              <span className="ballots-label ballots-option" title={isCounted ? '计入' : '不计入'}>
                {wordsOf(name)}
                {isCounted && <small>计入</small>}
              </span>
              <CountBox
                {...boxOf(`option:${id}`, wordsOf(name))}
                label={`${voter} ${wordsOf(name)}`}
                what="票数"
                value={ballot.counts[id] ?? null}
                isWrong={shown.some(({ at }) => at === 'options')}
                onSet={(count) =>
                  set((before) => ({ ...before, counts: withCount(before.counts, id, count) }))
                }
              />
              {shares[index] && <span className="ballots-soft">{describeShare(shares[index])}</span>}
            </div>
          ))}
          <Findings findings={shown.filter(({ at }) => at === 'options')} />
        </div>
      </div>
    </section>
  );
}

function withCount(counts: Ballot['counts'], id: string, count: number | null): Ballot['counts'] {
  const { [id]: _, ...others } = counts;
  return count === null ? others : { ...counts, [id]: count };
}

function Findings({ findings }: { readonly findings: readonly BallotFinding[] }) {
  return findings.map(({ kind, text }) => (
    <span key={text} role="alert" className={`ballots-finding ballots-${kind}`}>
      {text}
    </span>
  ));
}
