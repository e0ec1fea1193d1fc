import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isOfRehearsal } from '../../../shared/organisation/isOfRehearsal.ts';
import type { Organisation } from '../../../shared/organisation/organisation.ts';
import { api } from '../../api/client.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

const none: readonly Organisation[] = [];

/** The register's units that an assessment may have: those of rehearsals are for rehearsals. */
export function useRegister(): readonly Organisation[] {
  const { isRehearsal } = useAssessment();
  const { data = none } = useQuery(api.organisation.list.queryOptions());
  return useMemo(() => data.filter((unit) => isRehearsal || !isOfRehearsal(unit)), [data, isRehearsal]);
}
