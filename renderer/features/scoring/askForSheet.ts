import type { QueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { slotOfQuery } from '../../ui/slotQuery.ts';
import { candidateToShow, lastCandidateKey, lastSlotKey } from './lastShown.ts';
import { listInput } from './sheetPlace.ts';

interface Address {
  readonly assessmentId: string;
  readonly candidateId: string | undefined;
  /** The query of the address. */
  readonly search: string;
}

/** Asks for the list and the sheet that the scoring screen at an address begins with. */
export async function askForSheet(
  queries: QueryClient,
  { assessmentId, candidateId, search }: Address,
): Promise<void> {
  const named = slotOfQuery(new URLSearchParams(search));
  const slot = named === '' ? (localStorage.getItem(lastSlotKey(assessmentId)) ?? '') : named;
  const last = localStorage.getItem(lastCandidateKey(assessmentId));
  const sheetOf = (id: string) =>
    queries.prefetchQuery(api.sheet.get.queryOptions({ input: { candidateId: id, slot } }));
  const known = candidateId ?? last;
  if (known !== null) void sheetOf(known);
  const input = listInput(assessmentId, slot);
  const candidates = await queries.fetchQuery(api.candidate.list.queryOptions({ input })).catch(() => []);
  const shown = candidateToShow(candidates, last);
  if (known === null && shown) void sheetOf(shown.id);
}
