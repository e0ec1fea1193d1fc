import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';

/** Takes the scheme that was made into the workspace. */
export function useTakeIn() {
  const queryClient = useQueryClient();
  return useMutation(api.scheme.import.mutationOptions({ onSettled: () => queryClient.invalidateQueries() }));
}
