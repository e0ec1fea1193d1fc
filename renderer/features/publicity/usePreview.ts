import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DraftDocument } from '../../../shared/contract/publicity.ts';
import { api } from '../../api/client.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useSettled } from './useSettled.ts';

/** How a document reads and looks as it is being written; the former pages stay until the new ones are there. */
export function usePreview(draft: DraftDocument) {
  const { id: assessmentId } = useAssessment();
  const key = JSON.stringify(draft); // A new object with the same contents is no new draft.
  const settled = useSettled(key, 250);
  return useQuery({
    // Safe: it was made from a draft two lines above.
    ...api.notice.preview.queryOptions({
      input: { assessmentId, draft: JSON.parse(settled) as DraftDocument },
    }),
    placeholderData: keepPreviousData,
  });
}
