import { useAssessment } from '../../ui/useAssessment.ts';

export function ResultScreen() {
  const assessment = useAssessment();
  return <p>{assessment.name}</p>;
}
