import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DraftDocument } from '../../../shared/contract/publicity.ts';
import { api } from '../../api/client.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useSettled } from './useSettled.ts';

/**
 * How a document reads and looks as it is being written; the former pages stay until the new ones are there. `latest`
 * makes the pages of what is written now.
 */
export function usePreview(draft: DraftDocument) {
  const { id: assessmentId } = useAssessment();
  const key = JSON.stringify(draft); // A new object with the same contents is no new draft.
  const settled = useSettled(key, 250);
  const queries = useQueryClient();
  const optionsOf = (content: DraftDocument) =>
    api.notice.preview.queryOptions({ input: { assessmentId, draft: content } });
  const { data, error, refetch } = useQuery({
    // Safe: it was made from a draft five lines above.
    ...optionsOf(JSON.parse(settled) as DraftDocument),
    placeholderData: keepPreviousData,
  });
  return { data, error, refetch, latest: () => queries.fetchQuery(optionsOf(draft)) };
}
