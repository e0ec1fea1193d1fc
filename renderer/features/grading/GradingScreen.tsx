import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { levelsOf } from '../../../shared/grading/levelsOf.ts';
import { api } from '../../api/client.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { NeedsSetup } from '../../ui/NeedsSetup.tsx';
import { useRegister } from '../../ui/register/useRegister.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { GradingPage } from './GradingPage.tsx';
import { gradingRows } from './gradingRows.ts';
import './grading.css';

/** 定级: every candidate level by level, its first grade, the second after 整改, and how it moved. */
export function GradingScreen() {
  const { id: assessmentId, scheme } = useAssessment();
  const { register, error, retry } = useRegister();
  const gradings = useQuery(api.outcome.gradings.queryOptions({ input: { assessmentId } }));
  const rectifications = useQuery(api.outcome.rectifications.queryOptions({ input: { assessmentId } }));
  const problem = error ?? gradings.error ?? rectifications.error;
  if (problem && !(register && gradings.data && rectifications.data)) {
    const again = () => {
      retry();
      void gradings.refetch();
      void rectifications.refetch();
    };
    return <LoadProblem error={problem} onRetry={again} />;
  }
  if (!register || !gradings.data || !rectifications.data) return <Spin className="page-spin" />;
  if (gradings.data.length === 0) {
    return <NeedsSetup />;
  }
  const rows = gradingRows(scheme, register, gradings.data, rectifications.data);
  const levels = levelsOf(
    scheme,
    gradings.data.map(({ candidate }) => candidate),
  );
  return <GradingPage rows={rows} levels={levels} register={register} />;
}
