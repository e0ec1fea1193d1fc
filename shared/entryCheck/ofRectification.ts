import type { Dossier } from '../dossier/dossier.ts';
import { type GradeKey, gradeBlocks } from '../grading/gradeBlocks.ts';
import type { ContentOf } from '../register/entry.ts';
import { wordsOf } from '../scheme/text.ts';

/** 查摆 that found something says what. */
export function problemsOfCheck({ scheme }: Dossier, rowId: string, check: ContentOf<'check'>): string[] {
  if (!scheme.checks?.rows.some(({ id }) => id === rowId)) return [`本方案没有编号为 ${rowId} 的查摆内容`];
  return check.isFound && check.problem === '' ? ['查出问题的，请写明问题'] : [];
}

/** 销号 needs a result; what was signed off stays as it is until the signing is taken back. */
export function problemsOfProblem(
  { today, register }: Dossier,
  candidateId: string,
  key: string,
  problem: ContentOf<'problem'>,
): string[] {
  const { done, result, kind } = problem;
  const former = register.find('problem', candidateId, key);
  if (former?.done && JSON.stringify({ ...former, done }) !== JSON.stringify(problem)) {
    return ['这一行已经销号，请先撤销销号再修改'];
  }
  if (!done) return [];
  const missing = kind === 'problem' ? '销号前请写明整改结果' : '确认建成前请写明建立情况';
  return [
    ...(result === '' ? [missing] : []),
    ...(done.on > today ? [`销号日期 ${done.on} 晚于今天（${today}），请核对`] : []),
  ];
}

/**
 * A grade is one of the scheme's, after 六查六看, against the standard that was attached, from the top down; the second
 * after the first, with a reason where 整改 is not complete. Each sentence names the candidate: several are graded at once.
 */
export function problemsOfGrade(
  dossier: Dossier,
  candidateId: string,
  key: string,
  { grade, reason, on }: ContentOf<'grade'>,
): string[] {
  const { grading } = dossier.scheme;
  const candidate = dossier.candidates.find(({ id }) => id === candidateId);
  if (!grading || !candidate || (key !== 'first' && key !== 'second')) return ['本方案不由上级直接定级'];
  if (!grading.grades.some((each) => wordsOf(each) === grade)) return [`本方案没有等次“${grade}”`];
  const { refused, doubts } = gradeBlocks(dossier, candidate, key);
  const open = reason === '' ? doubts.map((doubt) => `${doubt}。确需先定级的，请写明理由`) : [];
  return [...refused, ...outOfOrder(dossier, candidateId, key, on), ...open].map(
    (sentence) => `${candidate.name}：${sentence}`,
  );
}

/** The second grade is not given before the first. */
function outOfOrder({ register }: Dossier, candidateId: string, key: GradeKey, on: string): string[] {
  const other = register.find('grade', candidateId, key === 'first' ? 'second' : 'first')?.on ?? on;
  const [first, second] = key === 'first' ? [on, other] : [other, on];
  return second < first ? [`整改后定级的日期 ${second} 早于第一次定级的 ${first}，请核对`] : [];
}

/** The first grade cannot be taken back while the second stands on it. */
export function problemsOfGradeTakenBack({ register }: Dossier, candidateId: string, key: string): string[] {
  return key === 'first' && register.find('grade', candidateId, 'second') !== null
    ? ['已有第二次定级，请先撤销第二次定级']
    : [];
}
