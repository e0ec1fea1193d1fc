import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { api } from '../../api/client.ts';

/** What a new assessment is made from: the schemes, the last real assessment, and the making of it. */
export function useNewAssessment(schemeId: string | null) {
  const queryClient = useQueryClient();
  const schemes = useQuery(api.scheme.list.queryOptions());
  const damaged = useQuery(api.scheme.problems.queryOptions());
  const last = useQuery(
    api.assessment.list.queryOptions({
      select: (assessments) => assessments.find(({ isRehearsal }) => !isRehearsal) ?? null,
    }),
  );
  const honour = useQuery(
    api.scheme.get.queryOptions({
      input: schemeId === null ? skipToken : { schemeId },
      select: (scheme) => wordsOf(scheme.honour ?? scheme.title),
    }),
  );
  const create = useMutation(
    api.assessment.create.mutationOptions({ onSettled: () => queryClient.invalidateQueries() }),
  );
  return { schemes, damaged: damaged.data ?? [], last, honour: honour.data ?? null, create };
}
