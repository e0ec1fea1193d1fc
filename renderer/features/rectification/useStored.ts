import { useQueryClient } from '@tanstack/react-query';
import { createRegister, type Register } from '../../../shared/register/register.ts';
import { api, client } from '../../api/client.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { isPageLeaving } from './unsaved.ts';

/**
 * Reads what the file holds about a candidate, now: the page shows what stood before, and another window may have
 * changed it since. A page that is about to go cannot wait for the file and takes what it read last.
 */
export function useStored(candidateId: string): () => Promise<Register> {
  const { id: assessmentId } = useAssessment();
  const queryClient = useQueryClient();
  const { queryKey } = api.entry.list.queryOptions({ input: { assessmentId } });
  return async () => {
    const known = isPageLeaving() ? queryClient.getQueryData(queryKey) : undefined;
    return createRegister(known ?? (await client.entry.list({ assessmentId, candidateId })));
  };
}
