import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../../api/client.ts';
import type { OwnTable } from './useOwnTable.ts';

/** Begins with a copy of the scheme that the address names, once. */
export function useCopied(table: OwnTable): void {
  const [search, setSearch] = useSearchParams();
  const schemeId = search.get('copy');
  const scheme = useQuery({
    ...api.scheme.get.queryOptions({ input: { schemeId: schemeId ?? '' } }),
    enabled: schemeId !== null,
  });
  useEffect(() => {
    if (schemeId === null || !scheme.data) return;
    table.copy(scheme.data);
    setSearch({}, { replace: true });
  }, [schemeId, scheme.data, table.copy, setSearch]);
}
