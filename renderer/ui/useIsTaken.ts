import { useAssessment } from './useAssessment.ts';

/**
 * Whether the assessment came by 任务包, so that here the sheets of those panelists are filled and nothing else is done;
 * what the host refuses then is not offered.
 */
export function useIsTaken(): boolean {
  return useAssessment().taken.length > 0;
}
