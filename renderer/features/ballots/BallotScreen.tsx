import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useMemo, useState } from 'react';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { ballotState } from '../../../shared/ballot/ballotState.ts';
import type { Measure } from '../../../shared/scheme/measure.ts';
import { api } from '../../api/client.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { NeedsSetup } from '../../ui/NeedsSetup.tsx';
import { useOpenRegister } from '../../ui/saving/useOpenRegister.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { BallotCandidates } from './BallotCandidates.tsx';
import { BallotPane } from './BallotPane.tsx';
import { ballotGroups, groupNamed, groupToGoOn } from './ballotGroups.ts';
import { useBallotOutbox } from './useBallotOutbox.tsx';
import './ballots.css';
import './stack.css';

/** 民主测评: the candidates with how far their ballots are, and beside them the ballots of one. */
export function BallotScreen() {
  const { id: assessmentId, scheme, signedAt } = useAssessment();
  const { candidateId } = useParams();
  const outbox = useBallotOutbox();
  const ballots = useOpenRegister(outbox);
  const groups = useMemo(() => ballotGroups(scheme), [scheme]);
  const [params] = useSearchParams();
  const [groupKey, setGroupKey] = useState(() => groupNamed(scheme, groups, params));
  const query = useQuery(api.candidate.list.queryOptions({ input: { assessmentId } }));

  const error = query.error ?? ballots.error;
  if (signedAt === null) {
    return <NeedsSetup title="考评口径尚未签字，还不能录入测评票" screen="readings" action="去看考评口径" />;
  }
  const { register, saved } = ballots;
  const candidates = query.data;
  if (!candidates || !register || !saved) {
    if (!error) return <Spin className="page-spin" />;
    return <LoadProblem error={error} onRetry={() => [query.refetch(), ballots.retry()]} />;
  }
  const [first] = candidates;
  if (!first) return <NeedsSetup />;
  const addressOf = (id: string) => `/a/${assessmentId}/ballots/${id}`;
  // Once, as it stands when the screen is opened: what is typed after that turns no page.
  if (groupKey === null) {
    const stateOf = (id: string, measure: Measure, key: string) =>
      ballotState(saved.find('ballot', id, key), measure, scheme.ballotRules);
    setGroupKey(
      groupToGoOn(
        groups,
        candidates.map(({ id }) => id),
        stateOf,
      ),
    );
    return null;
  }
  const candidate = candidates.find(({ id }) => id === candidateId);
  if (!candidate) return <Navigate to={addressOf(first.id)} replace />;
  const next = candidates[candidates.indexOf(candidate) + 1];
  return (
    <div className="beside">
      <BallotCandidates
        candidates={candidates}
        currentId={candidate.id}
        saved={saved}
        register={register}
        addressOf={addressOf}
      />
      <BallotPane
        key={candidate.id}
        candidate={candidate}
        groups={groups}
        groupKey={groupKey}
        onGroup={setGroupKey}
        register={register}
        outbox={outbox}
        nextAddress={next ? addressOf(next.id) : null}
      />
    </div>
  );
}
