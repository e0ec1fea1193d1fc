import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';

/** Saves the details and the adjustments of an assessment, signs its readings and opens them again. */
export function useSaveAssessment() {
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries();
  const save = useMutation(api.assessment.update.mutationOptions({ onSettled: refresh }));
  const sign = useMutation(api.assessment.sign.mutationOptions({ onSettled: refresh }));
  const reopen = useMutation(api.assessment.reopen.mutationOptions({ onSettled: refresh }));
  return { save, sign, reopen };
}
