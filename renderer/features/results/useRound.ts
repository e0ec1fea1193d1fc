import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { lastRoundOf } from '../../../shared/round/lastRoundOf.ts';
import { type SheetSlot, slotName, slotsOf } from '../../../shared/round/sheetSlot.ts';
import { api } from '../../api/client.ts';
import { slotQuery } from '../../ui/slotQuery.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

/** The round whose result is shown, and the sheet in it that decides most. */
export interface ShownRound {
  /** Null where the scheme has no rounds. */
  readonly roundId: string | null;
  /** The round's last sheet by name: the panel's joint one, or the superior's. */
  readonly slot: string;
  /** The address of a candidate's last sheet in the round. */
  readonly sheetAddress: (candidateId: string) => string;
}

/** The round that the address names (`?round=grading`); the latest in which there is anything without; null until that is read. */
export function useRound(): ShownRound | null {
  const { id, scheme, panel } = useAssessment();
  const [params] = useSearchParams();
  const named = params.get('round');
  const known = scheme.rounds.find((round) => round.id === named);
  const isAsked = known === undefined && scheme.rounds.length > 1;
  const latest = useQuery({
    ...api.result.round.queryOptions({ input: { assessmentId: id } }),
    enabled: isAsked,
  });
  const isKnown = !isAsked || latest.data !== undefined || latest.isError;
  const roundId = known?.id ?? latest.data ?? lastRoundOf(scheme);
  const place = slotsOf(scheme, panel)
    .filter((slot) => slot.roundId === roundId)
    .at(-1);
  const query = queryOf(place);
  const sheetAddress = useCallback(
    (candidateId: string) => `/a/${id}/score/${candidateId}${query}`,
    [id, query],
  );
  return isKnown ? { roundId, slot: place ? slotName(place) : '', sheetAddress } : null;
}

function queryOf(place: SheetSlot | undefined): string {
  return place ? slotQuery(place) : '';
}
