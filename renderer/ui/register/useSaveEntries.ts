import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { EntryInput } from '../../../shared/register/entry.ts';
import { client } from '../../api/client.ts';
import { useAssessment } from '../useAssessment.ts';
import { useProblem } from '../useProblem.tsx';

/**
 * Puts entries of the open assessment down at once, all or none, reads anew what follows from them and says so, where
 * there is something to say; whether they were taken comes back, a refusal is shown.
 *
 * @example if (await save([{ kind: 'moves', candidateId: null, key: 'moves', content }], '已进入“公示”')) onClose();
 */
export function useSaveEntries() {
  const { id: assessmentId } = useAssessment();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const set = useMutation({
    mutationFn: (entries: EntryInput[]) => client.entry.set({ assessmentId, entries }),
    onSettled: () => queries.invalidateQueries(),
  });
  const save = async (entries: EntryInput[], said: string | null = null): Promise<boolean> => {
    try {
      await set.mutateAsync(entries);
      // Said again, it takes its own place.
      if (said !== null) void message.success({ content: said, key: said });
      return true;
    } catch (error) {
      showProblem(error);
      return false;
    }
  };
  return { save, isSaving: set.isPending };
}
