import type { Quota } from '../scheme/quota.ts';
import type { NomineeResult } from './nomineeResult.ts';

/**
 * Whether each recommending unit ranks its own: so where every quota is a share of the unit's branches. Where places are
 * counted over all units together, or nothing is counted, one order goes over all.
 *
 * @example isRankedByUnit({ quotas: [share] }) // true
 */
export function isRankedByUnit({ quotas }: { readonly quotas: readonly Quota[] }): boolean {
  return quotas.length > 0 && quotas.every((quota) => 'share' in quota);
}

/** Those put forward, together where their places are of one order; groups in the roster's order. */
export function rankGroups(
  track: { readonly quotas: readonly Quota[] },
  nominees: readonly NomineeResult[],
): readonly (readonly NomineeResult[])[] {
  const byUnit = isRankedByUnit(track);
  const forward = nominees.filter(({ nomination }) => nomination?.isRecommended);
  const groups = new Map<string, NomineeResult[]>();
  for (const nominee of forward) {
    const key = byUnit ? nominee.unit.key : '';
    groups.set(key, [...(groups.get(key) ?? []), nominee]);
  }
  return [...groups.values()];
}

/** Those put forward by their places, unit after unit where each unit ranks its own; those without a place last. */
export function inRankOrder(
  track: { readonly quotas: readonly Quota[] },
  nominees: readonly NomineeResult[],
): readonly NomineeResult[] {
  const placeOf = ({ nomination }: NomineeResult) => nomination?.rank ?? Number.MAX_SAFE_INTEGER;
  return rankGroups(track, nominees).flatMap((group) => [...group].sort((a, b) => placeOf(a) - placeOf(b)));
}
