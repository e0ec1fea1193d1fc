import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { TitleRow } from '../../../shared/notice/titleRows.ts';
import type { Decision } from '../../../shared/register/noticeContent.ts';
import { client } from '../../api/client.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';

/** A way to enter the titles of a signed decision that are missing. */
export function useTitles({ frozen }: Decision) {
  const { id: assessmentId } = useAssessment();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const queryClient = useQueryClient();
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
  return { register };
}
