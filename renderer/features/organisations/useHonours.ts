import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { appraisalNames } from '../../../shared/condition/appraisalNames.ts';
import { honourRules } from '../../../shared/honour/honourRules.ts';
import { parseScheme } from '../../../shared/scheme/parseScheme.ts';
import type { Validity } from '../../../shared/scheme/validity.ts';
import { api } from '../../api/client.ts';

export interface Honours {
  /** The honours of all schemes, by their words. */
  readonly names: readonly string[];
  /** The appraisals that their conditions count, by their words. */
  readonly appraisals: readonly string[];
  /** Whether all schemes are there; until then a term that is not known may still be one. */
  readonly isReady: boolean;
  /** How long an honour holds; null where no scheme says so. */
  validityFor(honour: string): Validity | null;
  /** The honour in its document's words; as it is given where no scheme has it. */
  nameOf(honour: string): string;
}

/** The honours that the program's schemes know, with their terms. */
export function useHonours(): Honours {
  const list = useQuery(api.scheme.list.queryOptions());
  const { schemes, isReady } = useQueries({
    queries: (list.data ?? []).map(({ id }) => api.scheme.get.queryOptions({ input: { schemeId: id } })),
    combine,
  });
  return useMemo(() => {
    const parsed = schemes.map(parseScheme);
    const rules = honourRules(parsed);
    return {
      appraisals: appraisalNames(parsed),
      names: rules.names,
      isReady: list.isFetched && isReady,
      validityFor: (honour) => rules.get(honour)?.validity ?? null,
      nameOf: rules.nameOf,
    };
  }, [schemes, isReady, list.isFetched]);
}

/** A scheme that cannot be read keeps nobody waiting. */
function combine<T>(results: readonly { readonly data: T | undefined; readonly isFetched: boolean }[]) {
  return {
    schemes: results.flatMap(({ data }) => (data === undefined ? [] : [data])),
    isReady: results.every(({ isFetched }) => isFetched),
  };
}
