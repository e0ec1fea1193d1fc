import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, client } from '../../api/client.ts';
import { saveFile } from '../../ui/saveFile.ts';

/** What can be done with the schemes of the workspace's own. */
export function useShelf() {
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries();
  const takeIn = useMutation(api.scheme.import.mutationOptions({ onSettled: refresh }));
  const remove = useMutation(api.scheme.remove.mutationOptions({ onSettled: refresh }));
  return {
    read: (file: File) => client.scheme.read({ file }),
    takeIn,
    remove,
    giveOut: async (schemeId: string) => saveFile(await client.scheme.export({ schemeId })),
  };
}
