import type { AssessmentResult, CandidateResult } from '../outcome/assessmentResult.ts';
import { tieWords } from '../outcome/tieWords.ts';
import type { Scheme } from '../scheme/scheme.ts';

/** What was ruled on each tie across a grade's last place, or that it waits for that. */
export function tieNotes({ ties, candidates }: Pick<AssessmentResult, 'ties' | 'candidates'>): string[] {
  const names = new Map(candidates.map(({ candidate }) => [candidate.id, candidate.name]));
  const list = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join('、');
  return ties.map((tie) => `${tieWords(tie, list)}。`);
}

/** For each candidate whose grade points alone did not make, what did, a sentence each. */
export function gradeNotes(results: readonly Pick<CandidateResult, 'candidate' | 'why'>[]): string[] {
  return results.flatMap(({ candidate, why }) =>
    why.length === 0 ? [] : [`${candidate.name}：${why.join('；')}。`],
  );
}

/** What an Excel reader must know of grades that facts beside the points make; nothing where there are none. */
export function frozenNote(
  { grades }: Pick<Scheme, 'grades'>,
  results: readonly Pick<CandidateResult, 'why'>[],
): string[] {
  if (grades.some(({ share }) => share !== undefined))
    return ['等次有比例限制，由全部单位一起评定；表中的等次是制表时的结果，不随表中数字变动。'];
  return results.some(({ why }) => why.length > 0)
    ? ['等次一栏的公式只随总分变动；分数以外的条件和认定情形按制表时的结果计入，不随表中数字变动。']
    : [];
}
