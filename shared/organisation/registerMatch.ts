import { foldName, unitKey } from '../text/foldName.ts';
import { isOfRehearsal } from './isOfRehearsal.ts';
import type { Organisation } from './organisation.ts';

interface Named {
  readonly name: string;
  readonly parent: string;
}

/** Who a unit is in the register: one organisation, several of that name of which the 上级单位 must tell, or nobody. */
export type RegisterMatch =
  | { readonly kind: 'one'; readonly organisation: Organisation }
  | { readonly kind: 'several'; readonly organisations: readonly Organisation[] }
  | { readonly kind: 'none' };

/**
 * Finds units in the register, names compared folded: by name and 上级单位; by the name alone where no 上级单位 is given.
 * Units of a rehearsal are found by both only, so that nobody is taken for one by chance.
 */
export function registerMatch(organisations: readonly Organisation[]): (unit: Named) => RegisterMatch {
  const byKey = new Map(organisations.map((each) => [unitKey(each), each]));
  const byName = new Map<string, Organisation[]>();
  for (const each of organisations) {
    if (isOfRehearsal(each)) continue;
    const name = foldName(each.name);
    const alike = byName.get(name);
    if (alike) alike.push(each);
    else byName.set(name, [each]);
  }
  return (unit) => {
    const exact = byKey.get(unitKey(unit));
    if (exact) return { kind: 'one', organisation: exact };
    const alike = unit.parent.trim() === '' ? (byName.get(foldName(unit.name)) ?? []) : [];
    const [only] = alike;
    if (!only) return { kind: 'none' };
    return alike.length > 1 ? { kind: 'several', organisations: alike } : { kind: 'one', organisation: only };
  };
}
