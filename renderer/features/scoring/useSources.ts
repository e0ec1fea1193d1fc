import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SheetDetail } from '../../../shared/contract/answers.ts';
import { createRegister } from '../../../shared/register/register.ts';
import { findSlot, slotName } from '../../../shared/round/sheetSlot.ts';
import type { ScoredScheme } from '../../../shared/scheme/scheme.ts';
import { api } from '../../api/client.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { type Sources, sourcesOf } from './sourcesOf.ts';
import type { OpenSheet } from './useSheet.ts';

/**
 * What stands beside the sheet on screen: the other sources' sheets, ballots and steps of its round. `sources` is null
 * until they are read, and always for the panel's joint sheet.
 */
export function useSources(scheme: ScoredScheme, candidateId: string, slot: string, sheet: OpenSheet | null) {
  const { id: assessmentId } = useAssessment();
  const place = slot === '' ? null : findSlot(scheme, slot);
  const others = (scheme.sheet.sources ?? []).filter(
    (source) => place && source.takes === 'sheet' && source.id !== place.sourceId,
  );
  const entries = useQuery({
    ...api.entry.list.queryOptions({ input: { assessmentId, candidateId } }),
    enabled: place !== null,
  });
  const details = useQueries({
    queries: others.map(({ id }) => {
      const input = { candidateId, slot: slotName({ roundId: place?.roundId ?? null, sourceId: id }) };
      return api.sheet.get.queryOptions({ input });
    }),
    combine: detailsOf,
  });
  const register = useMemo(() => (entries.data ? createRegister(entries.data) : null), [entries.data]);
  const sources = ((): Sources | null => {
    if (!place || !sheet || !register || !details.data) return null;
    const read = new Map(details.data.map((detail) => [detail.slot, detail]));
    return sourcesOf(scheme, place, sheet, register, (sourceId) => {
      const name = slotName({ roundId: place.roundId, sourceId });
      const found = name === slot ? sheet : read.get(name);
      return found ? { content: found.content, isSigned: found.submission !== null } : null;
    });
  })();
  return { sources, error: entries.error ?? details.error };
}

function detailsOf(
  queries: readonly { readonly data: SheetDetail | undefined; readonly error: Error | null }[],
) {
  const data = queries.flatMap((query) => query.data ?? []);
  return {
    data: data.length === queries.length ? data : null,
    error: queries.find((query) => query.error)?.error ?? null,
  };
}
