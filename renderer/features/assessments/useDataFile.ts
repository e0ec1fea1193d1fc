import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { saveFile } from '../../ui/saveFile.ts';

/** The data file: where it lies, a copy of it, a check of it. */
export function useDataFile() {
  const info = useQuery(api.workspace.info.queryOptions());
  const state = useQuery(api.dataFile.state.queryOptions());
  const copy = useMutation(api.workspace.copy.mutationOptions({ onSuccess: saveFile }));
  const check = useMutation({ mutationFn: () => api.workspace.check.call() });
  return { info, last: state.data?.backup.last ?? null, copy, check };
}
