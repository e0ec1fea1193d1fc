import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';

/** The assessment's result as its sheets stand now, with the log's head that it rests on. */
export function useResult(assessmentId: string) {
  const result = useQuery(api.result.get.queryOptions({ input: { assessmentId } }));
  const info = useQuery(api.workspace.info.queryOptions());
  return { result, info: info.data };
}
