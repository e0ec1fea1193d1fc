import type { AssessmentDetail } from '../../shared/contract/answers.ts';
import { readScheme } from '../../shared/scheme/readScheme.ts';
import type { OpenAssessment } from './useAssessment.ts';

const opened = new WeakMap<AssessmentDetail, OpenAssessment>();

/** The assessment as screens hold it; of the same answer the same. */
export function openAssessment(detail: AssessmentDetail): OpenAssessment {
  const known = opened.get(detail);
  if (known) return known;
  const assessment = { ...detail, parsed: readScheme(detail.scheme) };
  opened.set(detail, assessment);
  return assessment;
}
