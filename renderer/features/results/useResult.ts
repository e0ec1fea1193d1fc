import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';

/** The assessment's result as its sheets stand now, of a round where it has any. */
export function useResult(assessmentId: string, roundId: string | null) {
  return useQuery(api.result.get.queryOptions({ input: { assessmentId, roundId } }));
}
