import { createContext, useContext } from 'react';
import type { AssessmentDetail } from '../../shared/contract/answers.ts';

/** What the frame around an assessment's screens has opened; null until it is read. */
export const AssessmentContext = createContext<AssessmentDetail | null>(null);

/** The assessment that the screen's frame has opened. Errors: throws outside of that frame. */
export function useAssessment(): AssessmentDetail {
  const assessment = useContext(AssessmentContext);
  if (!assessment) throw new Error('not within an assessment');
  return assessment;
}
