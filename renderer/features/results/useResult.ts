import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';

/** The assessment's result as its sheets stand now, of a round where it has any, with the log's head that it rests on. */
export function useResult(assessmentId: string, roundId: string | null) {
  const result = useQuery(api.result.get.queryOptions({ input: { assessmentId, roundId } }));
  const info = useQuery(api.workspace.info.queryOptions());
  return { result, info: info.data };
}
