import type { Ballot } from '../../shared/ballot/ballot.ts';

/** A ballot with the votes given, to which everybody came and in which every paper counts; so it agrees. */
export function soundBallot(counts: Ballot['counts']): Ballot & { readonly counts: Record<string, number> } {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    ...{ due: all, present: all, issued: all, returned: all, valid: all, invalid: 0, abstained: 0 },
    counts: { ...counts },
  };
}
