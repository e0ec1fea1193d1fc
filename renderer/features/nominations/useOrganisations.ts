import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Candidate } from '../../../shared/assessment/candidate.ts';
import type { Organisation } from '../../../shared/organisation/organisation.ts';
import { organisationIndex } from '../../../shared/organisation/organisationIndex.ts';
import { api } from '../../api/client.ts';

/** Looks a candidate up in the register of organisations; null where it is not there, or not read yet. */
export function useOrganisations(): (candidate: Candidate) => Organisation | null {
  const { data } = useQuery(api.organisation.list.queryOptions());
  return useMemo(() => organisationIndex(data ?? []), [data]);
}
