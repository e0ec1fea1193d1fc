import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EntryInput } from '../../../shared/register/entry.ts';
import { client } from '../../api/client.ts';
import { useAssessment } from '../useAssessment.ts';

/**
 * Puts entries of the open assessment down, all or none, and reads anew what follows from them. `mutateAsync` rejects
 * with the refusal; useProblem shows it.
 */
export function useSetEntries() {
  const { id: assessmentId } = useAssessment();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (entries: EntryInput[]) => client.entry.set({ assessmentId, entries }),
    onSettled: () => queryClient.invalidateQueries(),
  });
}
