import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

/** Where 公示 and 表彰 of the open assessment stand. */
export function usePublicity() {
  const { id: assessmentId } = useAssessment();
  return useQuery(api.notice.get.queryOptions({ input: { assessmentId } }));
}
