import type { NomineeResult } from './nomineeResult.ts';

/**
 * What is wrong with the places that the panel gave to those put forward, Chinese sentences: everybody has one, and each
 * is one more than the number of those before it (1, 2, 2, 4). Empty where all is right, or where nobody has a place and
 * only one is put forward.
 */
export function rankProblems(nominees: readonly NomineeResult[]): readonly string[] {
  const forward = nominees.filter(({ nomination }) => nomination?.isRecommended);
  const ranks = forward.flatMap(({ nomination }) => nomination?.rank ?? []);
  const missing = forward.filter(({ nomination }) => nomination?.rank === null);
  const wrong = forward.filter(({ nomination }) => {
    const rank = nomination?.rank ?? null;
    return missing.length === 0 && rank !== null && rank !== 1 + ranks.filter((each) => each < rank).length;
  });
  return [
    ...(missing.length > 0 && forward.length > 1 ? [`还没有排名次：${namesOf(missing)}`] : []),
    ...(wrong.length > 0 ? [`名次不相连：${namesOf(wrong)}。名次相同的并列，其后顺延（如 1、2、2、4）`] : []),
  ];
}

function namesOf(nominees: readonly NomineeResult[]): string {
  return nominees.map(({ candidate }) => candidate.name).join('、');
}
