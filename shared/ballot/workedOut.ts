import { type Ballot, type TotalName, totalNames } from './ballot.ts';

/**
 * The totals that are not entered and follow from the others: what is valid, invalid and returned from each other,
 * 弃权 from the valid ones and the votes, 应到 as 实到 where nobody said otherwise. Empty where nothing follows.
 *
 * @example workedOut({ ...ballot, present: 38, returned: 38, valid: 38, counts: { yes: 37, no: 1 } })
 * // { due: 38, invalid: 0, abstained: 0 }
 */
export function workedOut(ballot: Ballot): Partial<Record<TotalName, number>> {
  const { due, present, returned, valid, invalid, abstained, counts } = ballot;
  const votes = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const all = valid ?? difference(returned, invalid);
  const found = {
    due: due ?? present,
    returned: returned ?? (valid === null || invalid === null ? null : valid + invalid),
    valid: all,
    invalid: invalid ?? difference(returned, valid),
    abstained: abstained ?? (votes > 0 ? difference(all, votes) : null),
  };
  return Object.fromEntries(
    totalNames.flatMap((name) => {
      const count = name in found ? found[name as keyof typeof found] : null;
      return ballot[name] === null && count !== null ? [[name, count]] : [];
    }),
  );
}

/** Null where one is not known, or it would fall below 0. */
function difference(whole: number | null, part: number | null): number | null {
  return whole === null || part === null || part > whole ? null : whole - part;
}
