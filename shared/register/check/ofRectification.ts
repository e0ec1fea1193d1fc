import type { Dossier } from '../../dossier/dossier.ts';
import { wordsOf } from '../../scheme/text.ts';
import type { ContentOf } from '../entry.ts';

/** 查摆 that found something says what. */
export function problemsOfCheck({ scheme }: Dossier, rowId: string, check: ContentOf<'check'>): string[] {
  if (!scheme.checks?.rows.some(({ id }) => id === rowId)) return [`本方案没有编号为 ${rowId} 的查摆内容`];
  return check.isFound && check.problem === '' ? ['查出问题的，请写明问题'] : [];
}

/** 销号 needs a result. */
export function problemsOfProblem({ today }: Dossier, { done, result }: ContentOf<'problem'>): string[] {
  if (!done) return [];
  return [
    ...(result === '' ? ['销号前请写明整改结果'] : []),
    ...(done.on > today ? [`销号日期 ${done.on} 晚于今天（${today}），请核对`] : []),
  ];
}

/**
 * A grade is one of the scheme's, after 六查六看, against the standard that was attached, from the top down; the second
 * after the first.
 */
export function problemsOfGrade(
  dossier: Dossier,
  candidateId: string,
  key: string,
  { grade }: ContentOf<'grade'>,
): string[] {
  const { scheme, register, candidates } = dossier;
  const { grading, checks } = scheme;
  if (!grading || (key !== 'first' && key !== 'second')) return ['本方案不由上级党组织直接定级'];
  if (!grading.grades.some((each) => wordsOf(each) === grade)) return [`本方案没有等次“${grade}”`];
  const candidate = candidates.find(({ id }) => id === candidateId);
  const above = candidates.find(({ name, id }) => name === candidate?.parent && id !== candidateId);
  const unchecked = (checks?.rows ?? []).filter(({ id }) => register.find('check', candidateId, id) === null);
  return [
    ...(register.find('attachment', null, grading.basis)
      ? []
      : ['定级所依据的参考标准尚未载入，请先载入文件']),
    ...(unchecked.length > 0
      ? [`“${checks ? wordsOf(checks.name) : ''}”还有 ${unchecked.length} 项没有查，查完再定级`]
      : []),
    ...(above && !register.find('grade', above.id, key) ? [`逐级定级：请先为上级“${above.name}”定级`] : []),
    ...(key === 'second' && !register.find('grade', candidateId, 'first') ? ['还没有第一次定级'] : []),
  ];
}
