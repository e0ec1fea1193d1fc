import { formatPoints } from '../scoring/points.ts';
import type { Rule } from './rule.ts';
import type { Scheme } from './scheme.ts';
import { type Item, itemsOf, type SheetForm } from './sheet.ts';
import { wordsOf } from './text.ts';

/**
 * What is wrong with a scheme that its schema cannot see, one Chinese sentence each, naming the place; empty when
 * sound: sums of points, ids used twice, references to nothing, bands, deductions larger than their item.
 */
export function lintScheme(scheme: Scheme): string[] {
  const form = scheme.sheet;
  const vetoIds = scheme.vetoes?.list.map((veto) => veto.id) ?? [];
  return [
    ...(form ? [...lintSums(form), ...itemsOf(form).flatMap(lintItem), ...lintIds(scheme, form)] : []),
    ...duplicates(vetoIds).map((id) => `否决情形编号 ${id} 重复`),
    ...lintGrades(scheme),
    ...lintHints(scheme),
  ];
}

function lintSums(form: SheetForm): string[] {
  const problems = form.dimensions.flatMap((dimension) => {
    const sum = dimension.items.reduce((total, item) => total + item.max, 0);
    return sum === dimension.max
      ? []
      : [`项目 ${dimension.id} 为 ${formatPoints(dimension.max)} 分，其考评内容合计 ${formatPoints(sum)} 分`];
  });
  const sum = form.dimensions.reduce((total, dimension) => total + dimension.max, 0);
  if (sum !== form.total) {
    problems.push(`总分为 ${formatPoints(form.total)} 分，各项目合计 ${formatPoints(sum)} 分`);
  }
  return problems;
}

function lintItem(item: Item): string[] {
  return item.rules.flatMap((rule) => {
    const problems: string[] = [];
    const [low, high] = boundsOf(rule);
    if (high > item.max) {
      problems.push(
        `标准 ${rule.id} 一次变动 ${formatPoints(high)} 分，大于考评内容 ${item.id} 的 ${formatPoints(item.max)} 分`,
      );
    }
    if (low > high) problems.push(`标准 ${rule.id} 的分值下限大于上限`);
    if ('checklistOpen' in rule && rule.checklistOpen && !rule.checklist) {
      problems.push(`标准 ${rule.id} 注明清单可增列，但没有清单`);
    }
    if ('step' in rule && rule.step === 0) problems.push(`标准 ${rule.id} 的分值每档为 0 分`);
    const twice = duplicates(choicesOf(rule));
    return [...problems, ...twice.map((name) => `标准 ${rule.id} 的“${name}”重复`)];
  });
}

/** What a person chooses from, by the name that is stored. */
function choicesOf(rule: Rule): string[] {
  if (rule.kind === 'levels') return rule.levels.map((level) => level.id);
  return 'checklist' in rule && rule.checklist ? rule.checklist.map(wordsOf) : [];
}

/** The least and the most that one use of the rule moves, in hundredths. */
function boundsOf(rule: Rule): readonly [number, number] {
  switch (rule.kind) {
    case 'zero-if':
    case 'zero-if-measure':
      return [0, 0];
    case 'deduct-range':
    case 'award-range':
      return rule.points;
    case 'levels':
      return [0, Math.max(...rule.levels.map((level) => level.points))];
    case 'deduct-if':
    case 'add-if':
    case 'deduct-per':
    case 'add-per':
    case 'deduct-if-count':
    case 'add-if-count':
    case 'deduct-short':
      return [0, rule.points];
  }
}

function lintIds(scheme: Scheme, form: SheetForm): string[] {
  const items = itemsOf(form);
  const ids = [...form.dimensions, ...items, ...items.flatMap((item) => item.rules)].map((part) => part.id);
  return [
    ...duplicates(ids).map((id) => `编号 ${id} 重复`),
    ...duplicates([...scheme.stages, ...scheme.readingNotes, ...scheme.hints].map((part) => part.id)).map(
      (id) => `编号 ${id} 重复`,
    ),
    ...items.flatMap(lintCountOf),
  ];
}

/** A compared count must be one that is entered in the same item. */
function lintCountOf({ rules }: Item): string[] {
  const counted = new Set(
    rules.filter((rule) => rule.kind === 'add-per' || rule.kind === 'deduct-per').map((rule) => rule.id),
  );
  return rules.flatMap((rule) =>
    'countOf' in rule && rule.countOf !== undefined && !counted.has(rule.countOf)
      ? [`标准 ${rule.id} 引用的计数标准 ${rule.countOf} 在本条考评内容中不存在`]
      : [],
  );
}

function lintGrades(scheme: Scheme): string[] {
  const { grades } = scheme;
  if (grades.length === 0) return [];
  const problems = grades.flatMap((grade, index) => {
    const above = grades[index - 1];
    return above && grade.from >= above.from ? [`等次分数线第 ${index + 1} 档不低于上一档，分数段重叠`] : [];
  });
  if (grades.at(-1)?.from !== 0) problems.push('等次分数线没有从 0 分起，低分没有等次');
  const total = scheme.sheet?.total;
  if (total !== undefined && grades[0] && grades[0].from > total) problems.push('最高一档的分数线高于总分');
  return problems;
}

function lintHints(scheme: Scheme): string[] {
  const ruleIds = new Set(
    scheme.sheet ? itemsOf(scheme.sheet).flatMap((item) => item.rules.map((rule) => rule.id)) : [],
  );
  const vetoIds = new Set(scheme.vetoes?.list.map((veto) => veto.id));
  return scheme.hints.flatMap((hint) =>
    hint.when.flat().flatMap((fact) => {
      if ('veto' in fact)
        return vetoIds.has(fact.veto) ? [] : [`提示 ${hint.id} 引用的否决情形 ${fact.veto} 不存在`];
      const named = 'found' in fact ? [fact.found] : 'notFound' in fact ? [fact.notFound] : countsNamed(fact);
      return named.filter((id) => !ruleIds.has(id)).map((id) => `提示 ${hint.id} 引用的标准 ${id} 不存在`);
    }),
  );
}

function countsNamed(fact: { countOf: string } & ({ moreThan: unknown } | { equals: unknown })): string[] {
  const bound = 'moreThan' in fact ? fact.moreThan : fact.equals;
  return typeof bound === 'object' &&
    bound !== null &&
    'countOf' in bound &&
    typeof bound.countOf === 'string'
    ? [fact.countOf, bound.countOf]
    : [fact.countOf];
}

function duplicates(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
