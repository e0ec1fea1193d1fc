import { createContext, useContext } from 'react';
import type { AssessmentDetail } from '../../shared/contract/answers.ts';
import type { Scheme } from '../../shared/scheme/scheme.ts';

/** An assessment as screens hold it: `parsed` is its pinned scheme with points in hundredths. */
export interface OpenAssessment extends AssessmentDetail {
  readonly parsed: Scheme;
}

/** What the frame around an assessment's screens has opened; null until it is read. */
export const AssessmentContext = createContext<OpenAssessment | null>(null);

/** The assessment that the screen's frame has opened. Errors: throws outside of that frame. */
export function useAssessment(): OpenAssessment {
  const assessment = useContext(AssessmentContext);
  if (!assessment) throw new Error('not within an assessment');
  return assessment;
}
