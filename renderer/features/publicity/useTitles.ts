import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { Decision } from '../../../shared/register/noticeContent.ts';
import { api, client } from '../../api/client.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { type TitleRow, titleRows } from './titleRows.ts';
import { useCandidates } from './useCandidateNames.ts';

/** The titles of a signed decision, and a way to enter those that are missing. */
export function useTitles({ frozen, date }: Decision, honours: readonly string[]) {
  const { id: assessmentId, startsOn } = useAssessment();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const queryClient = useQueryClient();
  const candidates = useCandidates();
  const organisations = useQuery(api.organisation.list.queryOptions()).data ?? [];
  const since = startsOn < date ? startsOn : date;
  const rows = titleRows({ rows: frozen?.rows ?? [], honours, candidates, organisations, since });
  const grant = useMutation({
    mutationFn: (input: Parameters<typeof client.organisation.grant>[0]) => client.organisation.grant(input),
    onSettled: () => queryClient.invalidateQueries(),
  });
  const basis = (frozen?.texts.title ?? '').replaceAll('\n', '').slice(0, 200);
  const register = async (open: readonly TitleRow[], on: string): Promise<boolean> => {
    try {
      for (const honour of new Set(open.map((row) => row.honour))) {
        const candidateIds = open
          .filter((row) => row.honour === honour)
          .map(({ candidateId }) => candidateId);
        await grant.mutateAsync({ assessmentId, honour, on, basis, candidateIds });
      }
      void message.success(`已登记 ${open.length} 个单位的称号`);
      return true;
    } catch (error) {
      showProblem(error);
      return false;
    }
  };
  return { rows, register, isSaving: grant.isPending };
}
