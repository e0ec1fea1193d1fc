import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { NomineeResult } from '../../../shared/nomination/nomineeResult.ts';
import type { Organisation } from '../../../shared/organisation/organisation.ts';
import { api } from '../../api/client.ts';

/** Looks a nominee's row of the register up, whatever it is called now; null where there is none, or not read yet. */
export function useOrganisations(): (nominee: Pick<NomineeResult, 'organisationId'>) => Organisation | null {
  const { data } = useQuery(api.organisation.list.queryOptions());
  return useMemo(() => {
    const byId = new Map((data ?? []).map((each) => [each.id, each]));
    return ({ organisationId }) => (organisationId === null ? null : (byId.get(organisationId) ?? null));
  }, [data]);
}
