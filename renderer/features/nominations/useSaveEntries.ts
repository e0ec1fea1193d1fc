import { App } from 'antd';
import type { EntryInput } from '../../../shared/register/entry.ts';
import { useSetEntries } from '../../ui/register/useSetEntries.ts';
import { useProblem } from '../../ui/useProblem.tsx';

/** Puts entries down and says so; `save` says whether they were taken. */
export function useSaveEntries() {
  const { message } = App.useApp();
  const showProblem = useProblem();
  const setEntries = useSetEntries();
  const save = async (entries: EntryInput[], said: string): Promise<boolean> => {
    try {
      await setEntries.mutateAsync(entries);
      void message.success({ content: said, key: 'nominate' });
      return true;
    } catch (error) {
      showProblem(error);
      return false;
    }
  };
  return { save, isSaving: setEntries.isPending };
}
