import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';

/** The assessments, and what the list can do with them. */
export function useAssessments() {
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries();
  const list = useQuery(api.assessment.list.queryOptions());
  const remove = useMutation(api.assessment.remove.mutationOptions({ onSettled: refresh }));
  const loadDemo = useMutation(api.assessment.loadDemo.mutationOptions({ onSettled: refresh }));
  const rehearse = useMutation(api.assessment.rehearse.mutationOptions({ onSettled: refresh }));
  return { list, remove, loadDemo, rehearse };
}
