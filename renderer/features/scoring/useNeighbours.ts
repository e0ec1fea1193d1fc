import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../api/client.ts';
import type { Outbox } from '../../ui/saving/Outbox.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useSeat } from '../../ui/useSeat.ts';
import { slotsBeside } from './useParts.ts';
import { sheetQuery } from './useSheet.ts';
import type { Pending } from './useSheetOutbox.tsx';

/** Not before the sheet on screen is drawn. Units: milliseconds. */
const pause = 400;

/**
 * Reads the sheets of other candidates, such as the next one, while one is looked at: going on then waits for nothing. On
 * a panelist's device these are all, so that the scoring goes on while the network is away.
 */
export function useNeighbours(outbox: Outbox<Pending>, slot: string, ids: readonly (string | undefined)[]) {
  const queries = useQueryClient();
  const assessment = useAssessment();
  const seat = useSeat();
  const names = ids.filter((id) => id !== undefined).join(' ');
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const candidateId of names.split(' ').filter(Boolean)) {
        const beside = seat === null ? slotsBeside(assessment, slot) : [];
        for (const each of [slot, ...beside])
          void queries.prefetchQuery(sheetQuery(outbox, { candidateId, slot: each }));
        const input = { assessmentId: assessment.id, candidateId };
        if (slot !== '') void queries.prefetchQuery(api.entry.list.queryOptions({ input }));
      }
    }, pause);
    return () => clearTimeout(timer);
  }, [queries, outbox, assessment, slot, seat, names]);
}
