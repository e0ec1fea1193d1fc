import { App } from 'antd';
import type { EntryInput } from '../../../shared/register/entry.ts';
import { useSetEntries } from '../../ui/register/useSetEntries.ts';
import { useProblem } from '../../ui/useProblem.tsx';

/** Puts a ruling down, or takes it back where its content is null, and says so; whether it was taken comes back. */
export function useSaveRuling() {
  const { message } = App.useApp();
  const showProblem = useProblem();
  const set = useSetEntries();
  const save = async (entry: EntryInput): Promise<boolean> => {
    try {
      await set.mutateAsync([entry]);
      void message.success(entry.content ? '已记录裁定' : '已撤回裁定');
      return true;
    } catch (error) {
      showProblem(error);
      return false;
    }
  };
  return { isSaving: set.isPending, save };
}
