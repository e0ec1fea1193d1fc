import { skipToken, useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';

/** The source document of a scheme; nothing while no scheme is given. */
export function useDocument(schemeId: string | null) {
  return useQuery(api.scheme.document.queryOptions({ input: schemeId === null ? skipToken : { schemeId } }));
}
