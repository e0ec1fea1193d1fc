import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { mayScoreEach } from '../../../shared/scheme/adjustPanel.ts';
import { namesOf } from '../../../shared/scheme/schemeNames.ts';
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
  const chosen = useQuery(
    api.scheme.get.queryOptions({
      input: schemeId === null ? skipToken : { schemeId },
      select: (scheme) => ({
        honour: wordsOf(scheme.honour ?? scheme.title),
        names: namesOf(scheme),
        mayEach: mayScoreEach(scheme),
      }),
    }),
  );
  const create = useMutation(
    api.assessment.create.mutationOptions({ onSettled: () => queryClient.invalidateQueries() }),
  );
  const { honour = null, names = namesOf({}), mayEach = false } = chosen.data ?? {};
  return { schemes, damaged: damaged.data ?? [], last, honour, names, mayEach, create };
}
