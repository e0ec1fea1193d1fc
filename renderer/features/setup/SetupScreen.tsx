import { useAssessment } from '../../ui/useAssessment.ts';

export function SetupScreen() {
  const assessment = useAssessment();
  return <p>{assessment.name}</p>;
}
