import type { BranchAwards } from '../condition/candidateFacts.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { organisationsBelow } from '../organisation/organisationsBelow.ts';

/** The honours of the organisations below the one named, at any depth, each with its branch. */
export function branchAwards(
  organisations: readonly Organisation[],
  { name }: { readonly name: string },
): BranchAwards {
  const { organisations: branches, unclear } = organisationsBelow(organisations, name);
  return {
    awards: branches.flatMap((branch) =>
      (branch.awards ?? []).map((award) => ({
        ...award,
        branch: branch.name,
        branchSecretary: branch.secretary,
      })),
    ),
    isComplete: branches.every(({ awards }) => awards !== null),
    unclear,
  };
}
