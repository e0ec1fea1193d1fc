import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { changeSheet } from '../../../shared/sheet/changeSheet.ts';
import { progressOf } from '../../../shared/sheet/progress.ts';
import { api, client } from '../../api/client.ts';
import type { OpenAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { SheetSaver } from './SheetSaver.ts';

/** The saver of this screen: what it has committed goes into the sheets and the list that are on screen. */
export function useSaver(assessment: OpenAssessment): SheetSaver {
  const queries = useQueryClient();
  const showProblem = useProblem();
  const [saver] = useState(
    () =>
      new SheetSaver({
        send: ({ candidateId, change }) => client.sheet.change({ candidateId, change }),
        onSaved({ candidateId, change }) {
          const key = api.sheet.get.queryKey({ input: { candidateId } });
          const before = queries.getQueryData(key);
          if (!before) return;
          const content = changeSheet(before.content, change);
          queries.setQueryData(key, { ...before, content });
          queries.setQueryData(
            api.candidate.list.queryKey({ input: { assessmentId: assessment.id } }),
            (list) =>
              list?.map((candidate) =>
                candidate.id === candidateId
                  ? {
                      ...candidate,
                      status: 'started' as const,
                      ...progressOf(assessment.parsed.sheet, content),
                    }
                  : candidate,
              ),
          );
        },
        onRefused: (_, error) => showProblem(error),
      }),
  );
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.pending().length > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [saver]);
  return saver;
}
