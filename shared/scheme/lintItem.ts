import { duplicates } from './duplicates.ts';
import { isRate, measureOf, type Rule } from './rule.ts';
import type { Item } from './sheet.ts';
import { wordsOf } from './text.ts';

/** What is wrong with an item's rules: bounds, lists, counts of nothing. */
export function lintItem(item: Item): string[] {
  return [...lintFor(item), ...lintRules(item), ...lintCountOf(item), ...lintLimits(item)];
}

function lintFor({ id, for: kinds = [] }: Item): string[] {
  return duplicates(kinds).map((kind) => `考评内容 ${id} 适用的单位类型“${kind}”重复`);
}

function lintRules(item: Item): string[] {
  return item.rules.flatMap((rule) => {
    const problems: string[] = [];
    const [low, high] = boundsOf(rule);
    if (low > high) problems.push(`标准 ${rule.id} 的分值下限大于上限`);
    if ('checklistOpen' in rule && rule.checklistOpen && !rule.checklist) {
      problems.push(`标准 ${rule.id} 注明清单可增列，但没有清单`);
    }
    if ('rate' in rule && rule.rate && measureOf(rule) !== undefined)
      problems.push(`标准 ${rule.id} 由指标 ${measureOf(rule)} 判定，不能又填写比率`);
    if (isRate(rule) && ('countOf' in rule || ('checklist' in rule && rule.checklist)))
      problems.push(`标准 ${rule.id} 按比率计，不能另有清单或引用别的计数`);
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
export function boundsOf(rule: Rule): readonly [number, number] {
  switch (rule.kind) {
    case 'zero-if':
    case 'zero-if-measure':
      return [0, 0];
    case 'deduct-range':
    case 'award-range':
      return rule.points;
    case 'award-bands':
    case 'deduct-bands':
      return [0, Math.max(...rule.bands.map((band) => band.points))];
    case 'award-share':
      return [0, rule.points];
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

/** Bounds the right way round; and what is 0 whatever else holds cannot stand where points fall below 0. */
function lintLimits({ id, limits: { floor, cap }, rules }: Item): string[] {
  const hasZero = rules.some(({ kind }) => kind === 'zero-if' || kind === 'zero-if-measure');
  return [
    ...(floor !== null && cap !== null && floor > cap ? [`考评内容 ${id} 的下限大于上限`] : []),
    ...(hasZero && (floor === null || floor < 0) ? [`考评内容 ${id} 可以减到负分，不能有“为0分”的标准`] : []),
  ];
}

/** A compared count must be one that is entered in the same item. */
function lintCountOf({ rules }: Item): string[] {
  const counted = new Set(
    rules
      .filter((rule) => (rule.kind === 'add-per' || rule.kind === 'deduct-per') && !rule.rate)
      .map((rule) => rule.id),
  );
  return rules.flatMap((rule) =>
    'countOf' in rule && rule.countOf !== undefined && !counted.has(rule.countOf)
      ? [`标准 ${rule.id} 引用的计数标准 ${rule.countOf} 在本条考评内容中不存在`]
      : [],
  );
}
