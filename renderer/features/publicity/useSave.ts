import { App } from 'antd';
import type { EntryInput } from '../../../shared/register/entry.ts';
import { useSetEntries } from '../../ui/register/useSetEntries.ts';
import { useProblem } from '../../ui/useProblem.tsx';

/** Puts entries down, all or none, and says so; whether they were taken comes back, a refusal is shown. */
export function useSave() {
  const { message } = App.useApp();
  const showProblem = useProblem();
  const setEntries = useSetEntries();
  const save = async (entries: EntryInput[], said: string): Promise<boolean> => {
    try {
      await setEntries.mutateAsync(entries);
      void message.success(said);
      return true;
    } catch (error) {
      showProblem(error);
      return false;
    }
  };
  return { save, isSaving: setEntries.isPending };
}
