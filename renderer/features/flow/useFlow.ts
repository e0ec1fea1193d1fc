import { useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import type { EntryInput } from '../../../shared/register/entry.ts';
import { api } from '../../api/client.ts';
import { useSetEntries } from '../../ui/register/useSetEntries.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';

/** The course of the open assessment, and a way to put down what moves it on; `save` says whether it was taken. */
export function useFlow() {
  const { id: assessmentId } = useAssessment();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const query = useQuery(api.outcome.flow.queryOptions({ input: { assessmentId } }));
  const setEntries = useSetEntries();
  const save = async (entry: EntryInput, said: string): Promise<boolean> => {
    try {
      await setEntries.mutateAsync([entry]);
      void message.success(said);
      return true;
    } catch (error) {
      showProblem(error);
      return false;
    }
  };
  return { query, save };
}
