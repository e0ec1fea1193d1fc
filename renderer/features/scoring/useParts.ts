import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AssessmentDetail, SheetDetail } from '../../../shared/contract/answers.ts';
import { createRegister } from '../../../shared/register/register.ts';
import { findSlot, slotName, slotsOf } from '../../../shared/round/sheetSlot.ts';
import { hasSheet } from '../../../shared/scheme/scheme.ts';
import { api } from '../../api/client.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useSeat } from '../../ui/useSeat.ts';
import { type Parts, partsOf } from './partsOf.ts';
import type { OpenSheet } from './useSheet.ts';

/**
 * What stands beside the sheet on screen: the other sheets, ballots, given scores and steps of its round. `parts` is null
 * until they are read, and always for the panel's joint sheet.
 */
export function useParts(candidateId: string, slot: string, sheet: OpenSheet | null) {
  const { id: assessmentId, scheme, panel } = useAssessment();
  const place = slot === '' ? null : findSlot(scheme, panel, slot);
  const seat = useSeat();
  const others = seat === null ? slotsBeside({ scheme, panel }, slot) : [];
  const entries = useQuery({
    ...api.entry.list.queryOptions({ input: { assessmentId, candidateId } }),
    enabled: place !== null,
  });
  const details = useQueries({
    queries: others.map((other) => api.sheet.get.queryOptions({ input: { candidateId, slot: other } })),
    combine: detailsOf,
  });
  const register = useMemo(() => (entries.data ? createRegister(entries.data) : null), [entries.data]);
  const parts = ((): Parts | null => {
    if (!place || !sheet || !register || !details.data || !hasSheet(scheme)) return null;
    const read = new Map(details.data.map((detail) => [detail.slot, detail]));
    const all = partsOf(scheme, place, sheet, { register, panel }, (name) =>
      name === slot ? sheet : (read.get(name) ?? null),
    );
    // Of the other parts nothing is known there.
    return all && seat !== null ? { ...all, columns: all.columns.filter(({ isOwn }) => isOwn) } : all;
  })();
  return { parts, error: entries.error ?? details.error };
}

/** The other sheets of the round of a slot, by name; none beside the panel's joint one. */
export function slotsBeside(
  { scheme, panel }: Pick<AssessmentDetail, 'scheme' | 'panel'>,
  slot: string,
): string[] {
  const place = slot === '' ? null : findSlot(scheme, panel, slot);
  if (!place) return [];
  const names = slotsOf(scheme, panel).filter(({ roundId }) => roundId === place.roundId);
  return names.map(slotName).filter((name) => name !== slot);
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
