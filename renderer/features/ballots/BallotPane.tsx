import { Alert, Tabs } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { ballotState, ballotStateNames } from '../../../shared/ballot/ballotState.ts';
import type { CandidateSummary } from '../../../shared/contract/answers.ts';
import type { Register } from '../../../shared/register/register.ts';
import type { BallotPlace } from '../../../shared/round/ballotKey.ts';
import { isOutcomeFixed } from '../../../shared/stage/position.ts';
import { useIdleKey } from '../../ui/box/useIdleKey.ts';
import { NextWorkButton } from '../../ui/NextWork.tsx';
import { PlaceButton } from '../../ui/PlaceButton.tsx';
import type { Draft } from '../../ui/saving/Drafts.ts';
import { DraftPlace, drafts } from '../../ui/saving/draftPlace.ts';
import type { EntryChange } from '../../ui/saving/entryChange.ts';
import { useLeftDraft } from '../../ui/saving/leftDraft.ts';
import type { Outbox } from '../../ui/saving/Outbox.ts';
import { SaveAlert } from '../../ui/saving/SaveAlert.tsx';
import { SaveWords } from '../../ui/saving/SaveWords.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { BallotActions } from './BallotActions.tsx';
import { BallotForm } from './BallotForm.tsx';
import type { BallotGroup } from './ballotGroups.ts';
import { ballotPlace } from './ballotPlace.ts';
import { MeasureFoot } from './MeasureFoot.tsx';
import { MeasureHead } from './MeasureHead.tsx';
import { OrderNotice } from './OrderNotice.tsx';
import { StackEntry } from './StackEntry.tsx';
import { useBallotOrder } from './useBallotOrder.ts';

interface Props {
  readonly candidate: CandidateSummary;
  readonly groups: readonly BallotGroup[];
  readonly groupKey: string;
  readonly onGroup: (key: string) => void;
  readonly register: Register;
  readonly outbox: Outbox<EntryChange>;
  readonly nextAddress: string | null;
}

/** The ballots of one candidate: a tab for each measure and round, a form for each kind of voter. */
export function BallotPane(props: Props) {
  const { candidate, groups, groupKey, onGroup, register, outbox, nextAddress } = props;
  const { scheme } = useAssessment();
  const group = groups.find(({ key }) => key === groupKey) ?? groups[0];
  const place = ballotPlace(candidate.id);
  const draftPlace = useMemo(() => ({ place, showKeys: null }), [place]);
  const [holder] = useState(() => holderOf(groups, drafts.wrongOn(place)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the unit is opened.
  useEffect(() => {
    if (holder) onGroup(holder.key);
  }, []);
  useLeftDraft(place, holder !== undefined && group?.key === holder.key);
  const wordsFor = ({ places, measure }: BallotGroup) =>
    [
      ...new Set(
        places
          .map(({ key }) => register.find('ballot', candidate.id, key))
          .map((ballot) => ballotStateNames[ballotState(ballot, measure, scheme.ballotRules)]),
      ),
    ].join('、');
  const idle = useIdleKey('票数填好即存，不用签字');
  return (
    <section className="ballots-pane" aria-label={`${candidate.name}民主测评`} onKeyDown={idle.onKeyDown}>
      <header className="ballots-head">
        <h2 title={candidate.name}>{candidate.name}</h2>
        <span className="ballots-kind" title={candidate.parent}>
          {[candidate.kind, candidate.parent].filter(Boolean).join('　')}
        </span>
        <span className="shell-gap" />
        <SaveWords outbox={outbox} place={place} />
        <NextWorkButton nextAddress={nextAddress} from={{ screen: 'ballots', candidateId: candidate.id }} />
      </header>
      <SaveAlert outbox={outbox} />
      {idle.words !== null && (
        <p role="alert" className="ballots-idle">
          {idle.words}。
        </p>
      )}
      <div className="ballots-body">
        <Tabs
          activeKey={group?.key ?? ''}
          onChange={onGroup}
          items={groups.map((each) => ({
            key: each.key,
            label: (
              <span className="ballots-tab">
                {each.label} <span className="ballots-soft">{wordsFor(each)}</span>
              </span>
            ),
          }))}
        />
        {group && (
          <DraftPlace value={draftPlace}>
            <GroupBody key={group.key} {...props} group={group} />
          </DraftPlace>
        )}
      </div>
    </section>
  );
}

/** The group in which the first of the drafts stands. */
function holderOf(groups: readonly BallotGroup[], [first]: readonly Draft[]): BallotGroup | undefined {
  return groups.find(({ places }) => places.some(({ key }) => key === first?.at));
}

function GroupBody({ candidate, group, register, outbox }: Props & { readonly group: BallotGroup }) {
  const { id: assessmentId, scheme } = useAssessment();
  const [stack, setStack] = useState<BallotPlace | null>(null);
  const order = useBallotOrder(candidate.id, group);
  const isFixed = isOutcomeFixed(scheme, register);
  const isLocked = isFixed || order.open.length > 0;
  const formOf = (place: BallotPlace) => ({
    candidateId: candidate.id,
    measure: group.measure,
    place,
    ballot: register.find('ballot', candidate.id, place.key),
    outbox,
    isLocked,
  });
  return (
    <>
      <MeasureHead measure={group.measure} />
      {isFixed && (
        <Alert
          showIcon
          type="warning"
          title="公示已经开始，测评票不能直接修改。确需修改的，请在“流程”中登记更正并写明理由"
          action={<PlaceButton place={{ screen: 'flow', assessmentId }} />}
        />
      )}
      <OrderNotice candidateId={candidate.id} group={group} register={register} order={order} />
      {/* Tab goes through the boxes of all forms first: what stands below each comes after them in the page. */}
      <div className="ballots-forms">
        {group.places.map((place, index) => (
          <div key={place.key} style={{ order: 2 * index }}>
            <BallotForm {...formOf(place)} />
          </div>
        ))}
        {group.places.map((place, index) => (
          <div key={place.key} style={{ order: 2 * index + 1 }}>
            <BallotActions {...formOf(place)} onStack={() => setStack(place)} />
          </div>
        ))}
      </div>
      <MeasureFoot candidateId={candidate.id} group={group} register={register} />
      {stack && (
        <StackEntry
          unit={candidate.name}
          measure={group.measure}
          place={stack}
          candidateId={candidate.id}
          start={register.find('ballot', candidate.id, stack.key)}
          outbox={outbox}
          onClose={() => setStack(null)}
        />
      )}
    </>
  );
}
