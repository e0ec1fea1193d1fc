import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SchemeSource } from '../../../shared/scheme/scheme.ts';
import { client } from '../../api/client.ts';

interface Taking {
  readonly made: SchemeSource;
  readonly document: File | null;
  readonly by: string;
  readonly remarks: readonly string[];
}

/** Takes the scheme that was made into the workspace, or finds it there; what it is asked for by comes back. */
export function useTakeIn() {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: takeIn, onSettled: () => queryClient.invalidateQueries() });
}

/** The same table read otherwise is a further version; the same scheme is taken in once. */
async function takeIn({ made, document, by, remarks }: Taking): Promise<string> {
  const shelf = await client.scheme.list();
  const versions = shelf.map(({ id }) => id).filter((id) => id.startsWith(`${made.id}@`));
  for (const schemeId of versions)
    if (textOf(await client.scheme.get({ schemeId })) === textOf(made)) return schemeId;
  const source = { ...made, version: `${versions.length + 1}.0` };
  const { schemeId } = await client.scheme.import({
    file: new File([JSON.stringify(source)], `${made.id}.json`, { type: 'application/json' }),
    ...(document && { document }),
    by,
    confirmed: [...remarks],
  });
  return schemeId;
}

/** The scheme without what is put down as it is taken in. */
function textOf({ version: _, asIs: _asIs, ...source }: SchemeSource): string {
  return JSON.stringify(source);
}
