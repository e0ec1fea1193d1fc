import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

/** The course of the open assessment, and a way to put down what moves it on; `save` says whether it was taken. */
export function useFlow() {
  const { id: assessmentId } = useAssessment();
  const query = useQuery(api.outcome.flow.queryOptions({ input: { assessmentId } }));
  const { save } = useSaveEntries();
  return { query, save };
}
