import type { QueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { slotOfQuery } from '../../ui/slotQuery.ts';
import { candidateToShow, lastCandidateKey, slotToShow } from './lastShown.ts';
import { listInput } from './sheetPlace.ts';

interface Address {
  readonly assessmentId: string;
  readonly candidateId: string | undefined;
  /** The query of the address. */
  readonly search: string;
}

/**
 * Asks for the list and the sheet that the scoring screen at an address begins with. Resolves with the path of the sheet
 * that is shown there, null where there is none yet. Errors: the screen asks again.
 */
export async function askForSheet(queries: QueryClient, address: Address): Promise<string | null> {
  const { assessmentId, candidateId } = address;
  const listOf = (slot: string) =>
    queries.fetchQuery(api.candidate.list.queryOptions({ input: listInput(assessmentId, slot) }));
  // Right where there is one joint sheet; the list of another slot is asked for once the scheme is known.
  void listOf('').catch(() => {});
  const options = api.assessment.get.queryOptions({ input: { assessmentId } });
  const assessment = await queries.fetchQuery(options);
  if (assessment.signedAt === null) return null;
  const slot = slotToShow(assessment, slotOfQuery(new URLSearchParams(address.search)));
  const candidates = await listOf(slot);
  const last = localStorage.getItem(lastCandidateKey(assessmentId));
  const shown = candidates.find(({ id }) => id === candidateId) ?? candidateToShow(candidates, last);
  if (!shown) return null;
  await queries.prefetchQuery(api.sheet.get.queryOptions({ input: { candidateId: shown.id, slot } }));
  return `/a/${assessmentId}/score/${shown.id}`;
}
