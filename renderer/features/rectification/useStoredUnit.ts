import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import type { Unit } from './unit.ts';

/**
 * Reads a candidate's rows and plan as the file held them after the last save. The page may still show what stood
 * before: it is drawn a moment later, and on a slow computer the next field is left by then.
 */
export function useStoredUnit({ candidate }: Unit): () => Pick<Unit, 'rows' | 'plan'> | null {
  const { id: assessmentId } = useAssessment();
  const queryClient = useQueryClient();
  const { queryKey } = api.outcome.rectifications.queryOptions({ input: { assessmentId } });
  return () => queryClient.getQueryData(queryKey)?.find((each) => each.candidate.id === candidate.id) ?? null;
}
