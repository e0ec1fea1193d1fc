import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Candidate, identityOf } from '../../../shared/assessment/candidate.ts';
import type { Organisation } from '../../../shared/organisation/organisation.ts';
import { api } from '../../api/client.ts';

/** Looks a candidate up in the register of organisations; null where it is not there, or not read yet. */
export function useOrganisations(): (candidate: Candidate) => Organisation | null {
  const { data } = useQuery(api.organisation.list.queryOptions());
  const byIdentity = useMemo(
    () => new Map((data ?? []).map((organisation) => [identityOf(organisation), organisation])),
    [data],
  );
  return (candidate) => byIdentity.get(identityOf(candidate)) ?? null;
}
