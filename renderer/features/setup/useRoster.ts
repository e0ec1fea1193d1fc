import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, client } from '../../api/client.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

/** The candidates of the open assessment, and what can be done with them. */
export function useRoster() {
  const { id: assessmentId } = useAssessment();
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries();
  const list = useQuery(api.candidate.list.queryOptions({ input: { assessmentId } }));
  const add = useMutation(api.candidate.add.mutationOptions({ onSettled }));
  const update = useMutation(api.candidate.update.mutationOptions({ onSettled }));
  /** Removes one after another; stops at the first that is refused. */
  const remove = useMutation({
    mutationFn: async (candidateIds: readonly string[]) => {
      for (const candidateId of candidateIds) await client.candidate.remove({ candidateId });
    },
    onSettled,
  });
  const template = useMutation(api.candidate.template.mutationOptions({ onSuccess: saveFile }));
  return { assessmentId, list, add, update, remove, template };
}
