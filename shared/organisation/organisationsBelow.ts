import { foldName } from '../text/foldName.ts';
import type { Organisation } from './organisation.ts';

/** What the register has below an organisation. */
export interface Below {
  readonly organisations: readonly Organisation[];
  /** Names on the way that several have under different 上级单位: whose those below them are, nobody can tell. */
  readonly unclear: readonly string[];
}

/** The organisations below the one named, at any depth, by the 上级单位 that is written for each. */
export function organisationsBelow(organisations: readonly Organisation[], name: string): Below {
  const { byParent, parentsOf } = linksOf(organisations);
  const found: Organisation[] = [];
  const unclear: string[] = [];
  const seen = new Set<string>();
  const open = [foldName(name)];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    for (const each of byParent.get(key) ?? []) {
      found.push(each);
      const own = foldName(each.name);
      if (!byParent.has(own)) continue;
      if ((parentsOf.get(own)?.size ?? 0) > 1) unclear.push(each.name);
      else open.push(own);
    }
  }
  return { organisations: found, unclear };
}

interface Links {
  readonly byParent: ReadonlyMap<string, readonly Organisation[]>;
  /** The 上级单位 of those of a name. */
  readonly parentsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

const known = new WeakMap<readonly Organisation[], Links>();

function linksOf(organisations: readonly Organisation[]): Links {
  const found = known.get(organisations);
  if (found) return found;
  const byParent = new Map<string, Organisation[]>();
  const parentsOf = new Map<string, Set<string>>();
  for (const organisation of organisations) {
    const parent = foldName(organisation.parent);
    const group = byParent.get(parent);
    if (group) group.push(organisation);
    else byParent.set(parent, [organisation]);
  }
  for (const { name, parent } of organisations) {
    const key = foldName(name);
    if (!byParent.has(key)) continue;
    const parents = parentsOf.get(key);
    if (parents) parents.add(foldName(parent));
    else parentsOf.set(key, new Set([foldName(parent)]));
  }
  const made = { byParent, parentsOf };
  known.set(organisations, made);
  return made;
}
