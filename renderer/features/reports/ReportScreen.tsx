import { useAssessment } from '../../ui/useAssessment.ts';

export function ReportScreen() {
  const assessment = useAssessment();
  return <p>{assessment.name}</p>;
}
