import type { CandidateResult } from '../outcome/assessmentResult.ts';

/** For each candidate whose grade points alone did not make, what did, a sentence each. */
export function gradeNotes(results: readonly Pick<CandidateResult, 'candidate' | 'why'>[]): string[] {
  return results.flatMap(({ candidate, why }) =>
    why.length === 0 ? [] : [`${candidate.name}：${why.join('；')}。`],
  );
}

/** What an Excel reader must know of grades that facts beside the points make; nothing where there are none. */
export function frozenNote(results: readonly Pick<CandidateResult, 'why'>[]): string[] {
  return results.some(({ why }) => why.length > 0)
    ? ['等次一栏的公式只随总分变动；分数以外的条件和认定情形按制表时的结果计入，不随表中数字变动。']
    : [];
}
