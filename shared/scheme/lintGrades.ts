import type { GradeNeed } from './grade.ts';
import { type GradeEffect, gradeNamedBy } from './gradeEffect.ts';
import { gradeTieMark } from './gradeTieKey.ts';
import type { Scheme } from './scheme.ts';
import { wordsOf } from './text.ts';

/**
 * What is wrong with the grades of a scheme: bands that overlap, needs and effects that name what is not there, shares
 * over 100 % together.
 */
export function lintGrades(scheme: Scheme): string[] {
  return [...lintBands(scheme), ...lintNeeds(scheme), ...lintEffects(scheme), ...lintShares(scheme)];
}

function lintBands({ grades }: Scheme): string[] {
  return grades.flatMap((grade, index) => {
    const above = grades[index - 1];
    return above && grade.from >= above.from ? [`等次分数线第 ${index + 1} 档不低于上一档，分数段重叠`] : [];
  });
}

/** Items and vetoes that needs name; measures are looked up with all others that name one. */
function lintNeeds(scheme: Scheme): string[] {
  return scheme.grades.flatMap(({ name, needs = [] }) =>
    needs.flatMap((need) => lintNeed(scheme, wordsOf(name), need)),
  );
}

function lintNeed({ sheet, vetoes }: Scheme, grade: string, need: GradeNeed): string[] {
  if ('item' in need)
    return sheet?.items.some(({ id }) => id === need.item)
      ? []
      : [`等次“${grade}”引用的考评内容 ${need.item} 不存在`];
  if (!('noVeto' in need)) return [];
  return need.noVeto.flatMap((id) => {
    const veto = vetoes?.list.find((each) => each.id === id);
    if (!veto) return [`等次“${grade}”引用的否决情形 ${id} 不存在`];
    return veto.effect ? [] : [`等次“${grade}”引用的否决情形 ${id} 已经直接认定结果，不能再作条件`];
  });
}

/** Grades that effects name, and effects on grades where there are none. */
function lintEffects({ sheet, vetoes, grades }: Scheme): string[] {
  const names = new Set(grades.map(({ name }) => wordsOf(name)));
  const ofRules = (sheet?.items ?? []).flatMap(({ rules }) =>
    rules.flatMap((rule) => ('effect' in rule && rule.effect ? [{ ...rule, effect: rule.effect }] : [])),
  );
  return [
    ...(vetoes?.list ?? []).flatMap(({ id, effect }) =>
      effect ? lintEffect(names, `否决情形 ${id} `, effect) : [],
    ),
    ...ofRules.flatMap(({ id, kind, effect }) => [
      ...lintEffect(names, `标准 ${id} `, effect),
      ...(kind === 'add-if' ? [`标准 ${id} 是加分，不能降低等次或扣总分`] : []),
    ]),
  ];
}

function lintEffect(grades: ReadonlySet<string>, by: string, effect: GradeEffect): string[] {
  const named = gradeNamedBy(effect);
  if (named !== undefined) return grades.has(named) ? [] : [`${by}引用的等次“${named}”不存在`];
  return 'down' in effect && grades.size === 0 ? [`${by}降低等次，但方案没有等次`] : [];
}

function lintShares({ grades, tracks }: Scheme): string[] {
  const percents = grades.flatMap(({ share }) => (share ? [share.percent] : []));
  const sum = percents.reduce((total, percent) => total + percent, 0);
  const isMistaken = percents.length > 0 && tracks.some(({ id }) => id === gradeTieMark);
  return [
    ...(sum > 100 ? [`各等次的比例合计 ${sum}%，超过 100%`] : []),
    ...(isMistaken ? [`评选类别的编号不能是 ${gradeTieMark}，等次名额的裁定用这个编号`] : []),
  ];
}
