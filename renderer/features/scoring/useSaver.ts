import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { changeSheet } from '../../../shared/sheet/changeSheet.ts';
import { progressOf } from '../../../shared/sheet/progress.ts';
import { api, client } from '../../api/client.ts';
import type { OpenAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { type Pending, SheetSaver } from './SheetSaver.ts';

const savers = new Map<string, SheetSaver>();

/**
 * The saver of an assessment, one a window, so that what could not be saved yet is kept on other screens too. What it
 * has committed goes into the sheets and the list that are on screen.
 */
export function useSaver(assessment: OpenAssessment): SheetSaver {
  const queries = useQueryClient();
  const showProblem = useProblem();
  const known = savers.get(assessment.id);
  if (known) return known;
  const saver = new SheetSaver({
    send: ({ candidateId, change }) => client.sheet.change({ candidateId, change }),
    onSaved: (pending) => putOnScreen(queries, assessment, pending),
    onRefused: (_, error) => showProblem(error),
  });
  savers.set(assessment.id, saver);
  window.addEventListener('beforeunload', (event) => {
    if (saver.pending().length > 0) event.preventDefault();
  });
  return saver;
}

function putOnScreen(
  queries: QueryClient,
  assessment: OpenAssessment,
  { candidateId, change }: Pending,
): void {
  const key = api.sheet.get.queryKey({ input: { candidateId } });
  const before = queries.getQueryData(key);
  if (!before) return;
  const content = changeSheet(before.content, change);
  queries.setQueryData(key, { ...before, content });
  queries.setQueryData(api.candidate.list.queryKey({ input: { assessmentId: assessment.id } }), (list) =>
    list?.map((candidate) =>
      candidate.id === candidateId
        ? { ...candidate, status: 'started' as const, ...progressOf(assessment.parsed.sheet, content) }
        : candidate,
    ),
  );
}
