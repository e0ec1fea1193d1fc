import { useOutletContext } from 'react-router';
import type { AssessmentDetail } from '../../shared/contract/answers.ts';
import type { Scheme } from '../../shared/scheme/scheme.ts';

/** An assessment as screens hold it: `parsed` is its pinned scheme with points in hundredths. */
export interface OpenAssessment extends AssessmentDetail {
  readonly parsed: Scheme;
}

/** The assessment that the screen's frame has opened. */
export function useAssessment(): OpenAssessment {
  return useOutletContext<OpenAssessment>();
}
