import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { Navigate, useParams } from 'react-router';
import { standOf } from '../../../shared/rectification/standOf.ts';
import { api } from '../../api/client.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { NeedsSetup } from '../../ui/NeedsSetup.tsx';
import { useRegister } from '../../ui/register/useRegister.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { RectificationPane } from './RectificationPane.tsx';
import { UnitList } from './UnitList.tsx';
import './rectification.css';

/** 查摆整改: the candidates on the left, the check list and the register of one of them beside it. */
export function RectificationScreen() {
  const { id: assessmentId, parsed } = useAssessment();
  const { candidateId } = useParams();
  const { register, error, retry } = useRegister();
  const query = useQuery(api.outcome.rectifications.queryOptions({ input: { assessmentId } }));
  // What was read stays on screen, with what is being typed, where it cannot be read anew.
  const problem = error ?? (query.isLoadingError ? query.error : null);
  if (problem && !(register && query.data)) {
    const again = () => {
      retry();
      void query.refetch();
    };
    return <LoadProblem error={problem} onRetry={again} />;
  }
  if (!register || !query.data) return <Spin className="page-spin" />;
  const units = query.data.map((result) => ({ ...result, stand: standOf(parsed, register, result) }));
  if (units.length === 0) {
    return <NeedsSetup />;
  }
  const addressOf = (id: string) => `/a/${assessmentId}/rectification/${id}`;
  const unit = units.find(({ candidate }) => candidate.id === candidateId);
  if (!unit) return <Navigate to={addressOf(units[0]?.candidate.id ?? '')} replace />;
  return (
    <div className="rectify">
      <UnitList units={units} currentId={unit.candidate.id} addressOf={addressOf} />
      <RectificationPane key={unit.candidate.id} unit={unit} register={register} />
    </div>
  );
}
