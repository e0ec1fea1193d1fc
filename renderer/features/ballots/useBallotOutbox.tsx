import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { AssessmentDetail } from '../../../shared/contract/answers.ts';
import { api } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { useTell } from '../../ui/dialog/useTell.tsx';
import type { EntryChange } from '../../ui/saving/entryChange.ts';
import type { Outbox } from '../../ui/saving/Outbox.ts';
import { useEntryOutbox } from '../../ui/saving/useEntryOutbox.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { placeName } from './placeName.ts';

/**
 * The outbox of the open assessment's ballots. What is refused is shown with its ballot and given up, and the screen
 * reads anew: its boxes are locked by then.
 */
export function useBallotOutbox(): Outbox<EntryChange> {
  const assessment = useAssessment();
  const queries = useQueryClient();
  const tell = useTell();
  const outbox: Outbox<EntryChange> = useEntryOutbox('ballots', {
    onRefused({ part, change }, error) {
      outbox.giveUp(part);
      void queries.invalidateQueries();
      const { message, place } = problemOf(error);
      tell('error', {
        title: message,
        place,
        lead: `${refusedWords(queries, assessment, change)}刚才录入的票数没有保存。`,
      });
    },
  });
  return outbox;
}

function refusedWords(
  queries: QueryClient,
  { id, scheme }: AssessmentDetail,
  { place: { candidateId, key } }: EntryChange,
): string {
  const list = queries.getQueryData(api.candidate.list.queryKey({ input: { assessmentId: id } }));
  const unit = list?.find((candidate) => candidate.id === candidateId)?.name ?? '';
  return `“${unit}”的“${placeName(scheme, key)}”`;
}
