import type { Quota } from '../scheme/quota.ts';
import type { NomineeResult } from './nomineeResult.ts';
import { rankGroups } from './rankGroups.ts';

const namedAtMost = 5;

/**
 * What is wrong with the places that the panel gave to those put forward, Chinese sentences: everybody has one, and each
 * is one more than the number of those before it (1, 2, 2, 4), in each order of rankGroups for itself. Empty where all is
 * right; somebody who is alone in an order needs no place.
 */
export function rankProblems(
  track: { readonly quotas: readonly Quota[] },
  nominees: readonly NomineeResult[],
): readonly string[] {
  const groups = rankGroups(track, nominees);
  const missing = groups.flatMap((group) => (group.length > 1 ? group.filter(isUnranked) : []));
  const wrong = groups.flatMap(outOfOrder);
  return [
    ...(missing.length > 0 ? [`还没有排名次：${namesOf(missing)}`] : []),
    ...(wrong.length > 0 ? [`名次不相连：${namesOf(wrong)}。名次相同的并列，其后顺延（如 1、2、2、4）`] : []),
  ];
}

function outOfOrder(group: readonly NomineeResult[]): readonly NomineeResult[] {
  if (group.some(isUnranked)) return [];
  const ranks = group.map(rankOf).sort((a, b) => a - b);
  const first = new Map<number, number>();
  ranks.forEach((rank, index) => {
    if (!first.has(rank)) first.set(rank, index + 1);
  });
  return group.filter((each) => first.get(rankOf(each)) !== rankOf(each));
}

function isUnranked(nominee: NomineeResult): boolean {
  return rankOf(nominee) === 0;
}

/** 0 where there is none. */
function rankOf({ nomination }: NomineeResult): number {
  return nomination?.rank ?? 0;
}

function namesOf(nominees: readonly NomineeResult[]): string {
  const names = nominees
    .slice(0, namedAtMost)
    .map(({ candidate }) => candidate.name)
    .join('、');
  return nominees.length > namedAtMost ? `${names} 等 ${nominees.length} 个` : names;
}
