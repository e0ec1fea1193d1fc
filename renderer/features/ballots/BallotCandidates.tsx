import { useMemo, useSyncExternalStore } from 'react';
import { type BallotState, ballotState, isSound } from '../../../shared/ballot/ballotState.ts';
import type { CandidateSummary } from '../../../shared/contract/answers.ts';
import type { Register } from '../../../shared/register/register.ts';
import { ballotsOf } from '../../../shared/round/ballotKey.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { CandidateNav } from '../../ui/CandidateNav.tsx';
import { drafts } from '../../ui/saving/draftPlace.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { ballotMarks } from './ballotMarks.ts';
import { ballotPlace } from './ballotPlace.ts';

interface Props {
  readonly candidates: readonly CandidateSummary[];
  readonly currentId: string;
  readonly saved: Register;
  /** With what is on its way; the candidate on screen is shown by it. */
  readonly register: Register;
  readonly addressOf: (candidateId: string) => string;
}

/** The candidates with the state of each ballot. */
export function BallotCandidates({ candidates, currentId, saved, register, addressOf }: Props) {
  const { scheme } = useAssessment();
  const states = useMemo(
    () => new Map(candidates.map(({ id }) => [id, statesOf(scheme, saved, id)])),
    [candidates, scheme, saved],
  );
  const isDone = (id: string) => states.get(id)?.every(isSound) ?? false;
  return (
    <CandidateNav
      candidates={candidates}
      currentId={currentId}
      addressOf={addressOf}
      summary={`票数录齐相符 ${candidates.filter(({ id }) => isDone(id)).length}／共 ${candidates.length}`}
      stateOf={({ id }) => (
        <>
          <StateChips states={id === currentId ? statesOf(scheme, register, id) : (states.get(id) ?? [])} />
          <WrongMark candidateId={id} />
        </>
      )}
    />
  );
}

function WrongMark({ candidateId }: { readonly candidateId: string }) {
  const state = useSyncExternalStore(drafts.subscribe, () => drafts.stateOf(ballotPlace(candidateId)));
  return state === 'wrong' && <strong className="ballots-wrong">有误未存</strong>;
}

function statesOf(scheme: Scheme, register: Register, candidateId: string): readonly BallotState[] {
  return ballotsOf(scheme).flatMap(({ key, measureId }) => {
    const measure = scheme.measures.find(({ id }) => id === measureId);
    return measure
      ? [ballotState(register.find('ballot', candidateId, key), measure, scheme.ballotRules)]
      : [];
  });
}

/** What the list says about the ballots. */
function StateChips({ states }: { readonly states: readonly BallotState[] }) {
  const { scheme } = useAssessment();
  return (
    <span className="ballots-chips">
      {ballotMarks(scheme, ballotsOf(scheme), states).map(({ key, state, words, title }) => (
        <span key={key} className={`ballots-chip ballots-${state}`} title={title}>
          {words}
        </span>
      ))}
    </span>
  );
}
