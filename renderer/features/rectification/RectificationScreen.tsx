import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useMemo } from 'react';
import { Navigate, useParams } from 'react-router';
import type { Candidate } from '../../../shared/assessment/candidate.ts';
import { rectificationOf } from '../../../shared/rectification/rectificationOf.ts';
import { standOf } from '../../../shared/rectification/standOf.ts';
import type { Register } from '../../../shared/register/register.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { api } from '../../api/client.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { NeedsSetup } from '../../ui/NeedsSetup.tsx';
import { useEntryOutbox } from '../../ui/saving/useEntryOutbox.ts';
import { useOpenRegister } from '../../ui/saving/useOpenRegister.ts';
import { today } from '../../ui/today.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { RectificationPane } from './RectificationPane.tsx';
import { UnitList } from './UnitList.tsx';
import type { Unit } from './unit.ts';
import { useClearRest } from './useClearRest.ts';
import './rectification.css';

/** 查摆整改: the candidates on the left, the check list and the register of one of them beside it. */
export function RectificationScreen() {
  const { id: assessmentId, scheme } = useAssessment();
  const { candidateId } = useParams();
  const outbox = useEntryOutbox('rectification');
  const { saved, register, error, retry } = useOpenRegister(outbox);
  const rest = useClearRest(register, outbox);
  const query = useQuery(api.candidate.list.queryOptions({ input: { assessmentId } }));
  const stored = useMemo(
    () => saved && query.data?.map((candidate) => unitOf(scheme, saved, candidate)),
    [scheme, saved, query.data],
  );
  // What was read stays on screen, with what is being typed, where it cannot be read anew.
  const problem = error ?? (query.isLoadingError ? query.error : null);
  if (problem && !(register && stored)) {
    const again = () => {
      retry();
      void query.refetch();
    };
    return <LoadProblem error={problem} onRetry={again} />;
  }
  if (!saved || !register || !stored) return <Spin className="page-spin" />;
  const units = stored.map((unit) =>
    unit.candidate.id === candidateId ? unitOf(scheme, register, unit.candidate) : unit,
  );
  if (units.length === 0) {
    return <NeedsSetup />;
  }
  const addressOf = (id: string) => `/a/${assessmentId}/rectification/${id}`;
  const unit = units.find(({ candidate }) => candidate.id === candidateId);
  const next = unit && units[units.indexOf(unit) + 1];
  if (!unit) return <Navigate to={addressOf(units[0]?.candidate.id ?? '')} replace />;
  return (
    <div className="beside">
      <UnitList units={units} currentId={unit.candidate.id} outbox={outbox} addressOf={addressOf} />
      <RectificationPane
        key={unit.candidate.id}
        unit={unit}
        allIds={units.map(({ candidate }) => candidate.id)}
        rest={rest}
        nextAddress={next ? addressOf(next.candidate.id) : null}
        saved={saved}
        register={register}
        outbox={outbox}
      />
    </div>
  );
}

function unitOf(scheme: Scheme, register: Register, candidate: Candidate): Unit {
  const result = rectificationOf({ register, scheme, today: today() }, candidate);
  return { ...result, stand: standOf(scheme, register, result) };
}
