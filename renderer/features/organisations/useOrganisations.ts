import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { saveFile } from '../../ui/saveFile.ts';

/** The register of organisations, and what can be done with it. */
export function useOrganisations() {
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries();
  const list = useQuery(api.organisation.list.queryOptions());
  const save = useMutation(api.organisation.save.mutationOptions({ onSettled: refresh }));
  const remove = useMutation(api.organisation.remove.mutationOptions({ onSettled: refresh }));
  const download = useMutation(api.organisation.export.mutationOptions({ onSuccess: saveFile }));
  const template = useMutation(api.organisation.template.mutationOptions({ onSuccess: saveFile }));
  return { list, save, remove, download, template };
}
