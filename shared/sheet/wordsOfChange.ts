import { formatPoints } from '../number/points.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import { vetoName } from '../scheme/vetoName.ts';
import { amountsOf, isShare, type Value } from '../scoring/value.ts';
import { ruleIn, ruleName } from './ruleName.ts';
import { wholeTotal } from './scoreContent.ts';
import type { Evidence, SheetChange } from './sheet.ts';

/**
 * What a change would have entered, a Chinese line for each part of it, for a person whose change was not taken.
 *
 * @example wordsOfChange(scheme, { values: { '2-2.b': 7 } }) // ['2-2 “全年学习次数”：7']
 */
export function wordsOfChange(scheme: ScoredScheme, change: SheetChange): string[] {
  return [
    ...Object.entries(change.values ?? {}).map(
      ([id, value]) => `${ruleName(scheme, id)}：${wordsOfValue(scheme, id, value)}`,
    ),
    ...Object.entries(change.evidence ?? {}).map(
      ([id, given]) => `${ruleName(scheme, id)}：${evidenceWords(given)}`,
    ),
    ...Object.entries(change.items ?? {}).flatMap(([id, part]) => [
      ...(part.seen === undefined ? [] : [`${id}：${part.seen ? '已核' : '取消已核'}`]),
      ...(part.remark === undefined ? [] : [`${id} 备注：${part.remark || '（清空）'}`]),
      ...(part.evidence === undefined ? [] : [`${id} 佐证材料：${part.evidence || '（清空）'}`]),
    ]),
    ...Object.entries(change.notApplicable ?? {}).map(([id, reason]) =>
      reason === null ? `${id}：恢复适用` : `${id} 不适用：${reason}`,
    ),
    ...Object.entries(change.vetoes ?? {}).map(
      ([id, given]) => `${vetoName(scheme, id)}：${evidenceWords(given)}`,
    ),
    ...Object.entries(change.totals ?? {}).map(
      ([id, points]) =>
        `${totalName(scheme, id)}：${points === null ? '（清空）' : `${formatPoints(points)} 分`}`,
    ),
  ];
}

function totalName({ sheet }: ScoredScheme, id: string): string {
  const dimension = sheet.dimensions.find((each) => each.id === id);
  if (dimension) return `${wordsOf(dimension.name)}得分`;
  return id === wholeTotal ? '总分' : `${id} 得分`;
}

/** A value of a rule as people read it. @example wordsOfValue(scheme, '2-2.b', 7) // '7' */
export function wordsOfValue(scheme: ScoredScheme, ruleId: string, value: Value | null): string {
  if (value === null) return '（清空）';
  if (typeof value === 'boolean') return value ? '有' : '无';
  const rule = ruleIn(scheme, ruleId)?.rule;
  if (rule?.kind === 'levels') {
    const level = rule.levels.find(({ id }) => id === value);
    return level ? wordsOf(level.name) : String(value);
  }
  if (isShare(value)) return `${value.count}／${value.of}`;
  const isPoints = rule?.kind === 'deduct-range' || rule?.kind === 'award-range';
  if (Array.isArray(value))
    return isPoints ? `${amountsOf(value).map(formatPoints).join('、')} 分` : value.join('、');
  return isPoints ? `${formatPoints(Number(value))} 分` : String(value);
}

function evidenceWords(given: Evidence | null): string {
  if (given === null) return '取消';
  const parts = [given.date && `日期 ${given.date}`, given.text && `依据 ${given.text}`].filter(Boolean);
  return parts.length > 0 ? parts.join('，') : '有此情形';
}
