import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

/** How the candidates of each track of the open assessment stand. */
export function useNominations() {
  const { id: assessmentId } = useAssessment();
  return useQuery(api.outcome.tracks.queryOptions({ input: { assessmentId } }));
}
