import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../api/client.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

/** The candidates of the open assessment; empty until they are read. */
export function useCandidates() {
  const { id: assessmentId } = useAssessment();
  return useQuery(api.candidate.list.queryOptions({ input: { assessmentId } })).data ?? none;
}

const none: readonly never[] = [];

/** The name of a candidate by its id. */
export function useCandidateNames(): (candidateId: string) => string {
  const candidates = useCandidates();
  const names = useMemo(() => new Map(candidates.map(({ id, name }) => [id, name])), [candidates]);
  return (candidateId) => names.get(candidateId) ?? '已移出名单的单位';
}
