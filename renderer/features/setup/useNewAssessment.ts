import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { api } from '../../api/client.ts';

/** What a new assessment is made from: the schemes, what was entered last time, and the making of it. */
export function useNewAssessment(schemeId: string | null) {
  const queryClient = useQueryClient();
  const schemes = useQuery(api.scheme.list.queryOptions());
  const honour = useQuery(
    api.scheme.get.queryOptions({
      input: schemeId === null ? skipToken : { schemeId },
      select: (scheme) => wordsOf(scheme.honour),
    }),
  );
  const create = useMutation(
    api.assessment.create.mutationOptions({ onSettled: () => queryClient.invalidateQueries() }),
  );
  return { schemes, honour: honour.data ?? null, create };
}
