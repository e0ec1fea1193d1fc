import { identityOf } from '../assessment/candidate.ts';
import { foldName, unitKey } from '../text/foldName.ts';

interface Named {
  readonly name: string;
  readonly parent: string;
}

/**
 * Finds whose row it is among organisations, names compared folded: by name and 上级单位, those written alike first; by
 * the name alone where the row gives no 上级单位 and one organisation only is called so.
 */
export function organisationFinder<T extends Named>(organisations: readonly T[]) {
  const byIdentity = new Map<string, T>();
  const byKey = new Map<string, T>();
  const byName = new Map<string, T[]>();
  const add = (organisation: T) => {
    byIdentity.set(identityOf(organisation), organisation);
    byKey.set(unitKey(organisation), organisation);
    const name = foldName(organisation.name);
    const alike = byName.get(name);
    if (alike) alike.push(organisation);
    else byName.set(name, [organisation]);
  };
  for (const each of organisations) add(each);
  return {
    /** The organisation; null where there is none; 'several' where the name alone does not say which. */
    find(row: Named): T | null | 'several' {
      const exact = byIdentity.get(identityOf(row)) ?? byKey.get(unitKey(row));
      if (exact || row.parent !== '') return exact ?? null;
      const alike = byName.get(foldName(row.name)) ?? [];
      return alike.length > 1 ? 'several' : (alike[0] ?? null);
    },
    add,
  };
}
