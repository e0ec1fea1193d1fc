import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client.ts';
import { useAssessment } from '../../../ui/useAssessment.ts';

/** The packages of the assessment, and what is done with them. */
export function usePackages() {
  const { id: assessmentId } = useAssessment();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries();
  const list = useQuery(api.package.list.queryOptions({ input: { assessmentId } }));
  const give = useMutation(api.package.give.mutationOptions({ onSettled: refresh }));
  const result = useMutation(api.package.result.mutationOptions());
  const read = useMutation(api.package.read.mutationOptions());
  const merge = useMutation(api.package.merge.mutationOptions({ onSettled: refresh }));
  return { assessmentId, list, give, result, read, merge };
}
