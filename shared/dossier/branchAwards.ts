import type { BranchAwards } from '../condition/candidateFacts.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { foldName } from '../text/foldName.ts';

const known = new WeakMap<readonly Organisation[], Map<string, Organisation[]>>();

/** The honours of the organisations whose 上级单位 is the one named, each with its branch. */
export function branchAwards(
  organisations: readonly Organisation[],
  { name }: { readonly name: string },
): BranchAwards {
  const branches = byParent(organisations).get(foldName(name)) ?? [];
  return {
    awards: branches.flatMap((branch) =>
      (branch.awards ?? []).map((award) => ({ ...award, branch: branch.name })),
    ),
    isComplete: branches.every(({ awards }) => awards !== null),
  };
}

function byParent(organisations: readonly Organisation[]): Map<string, Organisation[]> {
  const found = known.get(organisations);
  if (found) return found;
  const made = new Map<string, Organisation[]>();
  for (const organisation of organisations) {
    const key = foldName(organisation.parent);
    const group = made.get(key);
    if (group) group.push(organisation);
    else made.set(key, [organisation]);
  }
  known.set(organisations, made);
  return made;
}
