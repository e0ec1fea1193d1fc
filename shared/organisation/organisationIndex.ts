import { withoutWhite } from '../assessment/candidate.ts';
import { unitKey } from '../text/foldName.ts';
import type { Organisation } from './organisation.ts';

/**
 * Finds the organisation that goes by a unit's name and 上级单位, white space aside, as identityOf compares them; where
 * nobody does, the one that both mean in another writing; null where there is none. By parent and then by name, since
 * the two are at hand and one text of both would have to be made.
 *
 * @example organisationIndex([office])({ name: '机关 党支部', parent: '学院党委' }) // office, whose name is 机关党支部
 */
export function organisationIndex(
  organisations: readonly Organisation[],
): (unit: { readonly name: string; readonly parent: string }) => Organisation | null {
  const byParent = new Map<string, Map<string, Organisation>>();
  for (const organisation of organisations) {
    const parent = withoutWhite(organisation.parent);
    let byName = byParent.get(parent);
    if (!byName) {
      byName = new Map();
      byParent.set(parent, byName);
    }
    byName.set(withoutWhite(organisation.name), organisation);
  }
  // Only where somebody wrote a name in other characters, which is rare.
  let byKey: Map<string, Organisation> | undefined;
  const findFolded = (unit: { readonly name: string; readonly parent: string }) => {
    byKey ??= new Map(organisations.map((each) => [unitKey(each), each]));
    return byKey.get(unitKey(unit)) ?? null;
  };
  return (unit) => at(at(byParent, unit.parent), unit.name) ?? findFolded(unit);
}

/** What stands under the name, white space aside. Most names have none, and then they are the key themselves. */
function at<T>(named: ReadonlyMap<string, T> | undefined, name: string): T | undefined {
  return named?.get(name) ?? named?.get(withoutWhite(name));
}
