import { useAssessment } from '../../ui/useAssessment.ts';

export function ScoringScreen() {
  const assessment = useAssessment();
  return <p>{assessment.name}</p>;
}
