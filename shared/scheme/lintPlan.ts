import { duplicates } from './duplicates.ts';
import type { Scheme } from './scheme.ts';
import { namesOf } from './schemeNames.ts';
import { wordsOf } from './text.ts';

/** What is wrong with the course of a scheme: ids, statuses that lead nowhere, attachments, grades that are not there. */
export function lintPlan(scheme: Scheme): string[] {
  const { rounds, statuses, checks, building, attachments, grading, deadlines } = scheme;
  const groups: readonly (readonly { readonly id: string }[])[] = [
    [...scheme.stages, ...(scheme.outcome?.steps ?? []), ...scheme.readingNotes, ...scheme.hints],
    [...rounds, ...rounds.flatMap((round) => round.steps)],
    statuses,
    checks?.rows ?? [],
    building?.results.list ?? [],
    attachments,
    grading?.levels ?? [],
    deadlines,
  ];
  return [
    ...groups.flatMap((group) => duplicates(group.map((part) => part.id)).map((id) => `编号 ${id} 重复`)),
    ...lintStatuses(scheme),
    ...lintGrading(scheme),
    ...lintGradeNames(scheme),
  ];
}

function lintStatuses({ statuses }: Scheme): string[] {
  const known = new Set(statuses.map((status) => status.id));
  const isPassable = statuses.length === 0 || statuses.some(({ verdict }) => verdict === 'passed');
  return [
    ...statuses.flatMap(({ id, next }) =>
      next.filter((other) => !known.has(other)).map((other) => `状态 ${id} 之后的状态 ${other} 不存在`),
    ),
    ...(isPassable ? [] : ['各状态都没有写明哪一个是通过（verdict: passed），称号无从登记']),
  ];
}

function lintGrading({ grading, grades, attachments, candidateKinds }: Scheme): string[] {
  if (!grading) return [];
  const kinds = grading.levels.flatMap((level) => level.kinds);
  return [
    ...(grades.length > 0 ? ['等次不能既按分数又由上级直接评定'] : []),
    ...(attachments.some(({ id }) => id === grading.basis) ? [] : [`定级引用的附件 ${grading.basis} 不存在`]),
    ...kinds.filter((kind) => !candidateKinds.includes(kind)).map((kind) => `定级的单位类型“${kind}”不存在`),
  ];
}

/** Grades that the outcome or 整改 name must be grades of the scheme; no grade twice. */
function lintGradeNames(scheme: Scheme): string[] {
  const { grades, grading, outcome, rectification } = scheme;
  const names = [...grades.map((grade) => wordsOf(grade.name)), ...(grading?.grades ?? []).map(wordsOf)];
  const absent = (by: string, named: readonly string[]) =>
    named.filter((name) => !names.includes(name)).map((name) => `${by}引用的等次“${name}”不存在`);
  return [
    ...duplicates(names).map((name) => `等次“${name}”重复`),
    ...absent(namesOf(scheme).standard, (outcome?.meets ?? []).map(wordsOf)),
    ...absent('整改', (rectification?.focus?.grades ?? []).map(wordsOf)),
  ];
}
