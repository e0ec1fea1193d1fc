import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';

/** Asked again so often: another program may write to the file meanwhile. Units: milliseconds. */
const again = 60_000;

/** How the data file stands. */
export function useDataFileState() {
  return useQuery(api.dataFile.state.queryOptions({ refetchInterval: again }));
}

/** What a person can do with it; afterwards everything on screen is read anew. */
export function useDataFileActions() {
  const queryClient = useQueryClient();
  const options = { onSettled: () => queryClient.invalidateQueries() };
  return {
    goOn: useMutation(api.dataFile.goOn.mutationOptions(options)),
    restore: useMutation(api.dataFile.restore.mutationOptions(options)),
    restoreFile: useMutation(api.dataFile.restoreFile.mutationOptions(options)),
    rebuild: useMutation(api.dataFile.rebuild.mutationOptions(options)),
    backUp: useMutation(api.dataFile.backUp.mutationOptions(options)),
    setSecond: useMutation(api.dataFile.setSecond.mutationOptions(options)),
  };
}
