import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../api/client.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import type { RowFacts } from './resultRow.ts';
import { sheetProgress } from './sheetProgress.ts';

/** What the rows show beside the result: how far each candidate's sheet of that slot is. */
export function useRowFacts(slot: string): RowFacts {
  const { id: assessmentId } = useAssessment();
  const input = slot === '' ? { assessmentId } : { assessmentId, slot };
  const list = useQuery(api.candidate.list.queryOptions({ input }));
  return useMemo(
    () => ({ progress: new Map((list.data ?? []).map((summary) => [summary.id, sheetProgress(summary)])) }),
    [list.data],
  );
}
