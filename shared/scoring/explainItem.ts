import { type Comparison, describeComparison, type Share } from '../number/comparison.ts';
import { describeLine } from '../number/describeLine.ts';
import { formatPoints, type Hundredths } from '../number/points.ts';
import { isRate, type Rule } from '../scheme/rule.ts';
import type { Item } from '../scheme/sheet.ts';
import { type Stepping, sheetPointsWords } from '../scheme/stepping.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Facts } from './facts.ts';
import { givenFor } from './givenFor.ts';
import { bandOf, comparedCount, ruleEffect, shortSteps, stepsOf } from './ruleEffect.ts';
import { type CapAdditions, scoreApart, whyNotApplicable } from './scoreItem.ts';
import { pointsOf } from './sheetPoints.ts';
import { amountsOf, countOf, isShare, notYet, type Value } from './value.ts';

/** One part of a score: what moved it, by how much, in words. */
export interface Step {
  /** The rule that moved the score; null for the start, a cap or a floor. */
  readonly ruleId: string | null;
  /** Signed hundredths; the steps of a scored item sum to its score. */
  readonly points: Hundredths;
  readonly text: string;
}

/**
 * How the item's score came about, step by step. The points of the steps sum to the score; for an unscored item the
 * steps name what is missing.
 *
 * Source: the rules of the scheme, in the order of the formula in DESIGN (additions, cap, deductions, floor).
 */
export function explainItem(item: Item, facts: Facts, capAdditions: CapAdditions): Step[] {
  const why = whyNotApplicable(item, facts);
  if (why !== null) {
    const points = pointsOf(scoreApart(item)) ?? 0;
    return [{ ruleId: null, points, text: `不适用，${treatmentWords(item)}：${why}` }];
  }
  const start = startOf(item);
  const moves = item.rules.map((rule) => ({ rule, effect: ruleEffect(rule, item, facts) }));
  const zero = moves.find((move) => move.effect === 'zero');
  if (zero) {
    return [
      start,
      {
        ruleId: zero.rule.id,
        points: 0 - start.points,
        text: `${describeRule(zero.rule, item, facts)}，本项为 0 分`,
      },
    ];
  }
  const steps = moves.flatMap(({ rule, effect }): Step[] => {
    if (isNotYet(rule, facts)) {
      return [{ ruleId: rule.id, points: 0, text: `${wordsOf(rule.label)}：${notYet}，不扣分` }];
    }
    if (effect === 0) return [];
    if (effect === 'unknown')
      return [{ ruleId: rule.id, points: 0, text: `${wordsOf(rule.label)}：尚未填写，本项未评分` }];
    if (effect === 'zero') return [];
    const verb = effect > 0 ? '加' : '扣';
    const text = `${describeRule(rule, item, facts)}，${verb} ${formatPoints(Math.abs(effect))} 分`;
    return [{ ruleId: rule.id, points: effect, text }];
  });
  const additions = steps.filter((step) => step.points > 0);
  const others = steps.filter((step) => step.points <= 0);
  const isKnown = moves.every((move) => move.effect !== 'unknown');
  if (!isKnown) return [start, ...additions, ...others];
  const ordered: Step[] = [start];
  const capNow = () => ordered.push(...cap(sumOf(ordered), item));
  ordered.push(...additions);
  if (capAdditions === 'beforeDeductions') capNow();
  ordered.push(...others);
  if (capAdditions === 'afterDeductions') capNow();
  ordered.push(...floor(sumOf(ordered), item));
  return ordered;
}

/** How an item that does not apply counts. @example treatmentWords(item) // '按满分 10 分计' */
export function treatmentWords({ treatment, max }: Pick<Item, 'treatment' | 'max'>): string {
  switch (treatment) {
    case 'full':
      return `按满分 ${formatPoints(max)} 分计`;
    case 'none':
      return '不计分';
    case 'scaled':
      return max === 0 ? '不计分' : '总分按其余各条比例折算';
  }
}

/** Whether the rule's event is marked as not held yet, and nothing else was entered for it since. */
export function isNotYet(rule: Rule, facts: Facts): boolean {
  return givenFor(rule, facts) === notYet;
}

function startOf(item: Item): Step {
  return item.start === 'full'
    ? { ruleId: null, points: item.max, text: `从满分 ${formatPoints(item.max)} 分起` }
    : { ruleId: null, points: 0, text: '从 0 分起加' };
}

function cap(sum: Hundredths, { max, limits }: Item): Step[] {
  if (limits.cap === null || sum <= limits.cap) return [];
  const what = limits.cap === max ? '本项满分' : '本项上限';
  const text = `${formatPoints(sum)} 分超过${what}，按 ${formatPoints(limits.cap)} 分计`;
  return [{ ruleId: null, points: limits.cap - sum, text }];
}

function floor(sum: Hundredths, { limits }: Item): Step[] {
  if (limits.floor === null || sum >= limits.floor) return [];
  return [
    { ruleId: null, points: limits.floor - sum, text: `扣完为止，不低于 ${formatPoints(limits.floor)} 分` },
  ];
}

function sumOf(steps: readonly Step[]): Hundredths {
  return steps.reduce((sum, step) => sum + step.points, 0);
}

/** The rule with what was entered. @example describeRule(rule, item, facts) // '材料缺少：2 份 × 0.5 分' */
function describeRule(rule: Rule, item: Item, facts: Facts): string {
  const label = wordsOf(rule.label);
  const value = givenFor(rule, facts);
  switch (rule.kind) {
    case 'zero-if':
    case 'deduct-if':
    case 'add-if':
      return label;
    case 'zero-if-measure':
      return isShare(value) ? `${label}（${shareWords(value)}）` : label;
    case 'deduct-per':
    case 'add-per': {
      const limit = rule.cap !== undefined ? `，最多 ${formatPoints(rule.cap)} 分` : '';
      return `${label}：${countedWords(rule, value)} × ${formatPoints(rule.points)} 分${limit}${namesIn(value)}`;
    }
    case 'deduct-if-count':
    case 'add-if-count':
      if (isShare(value)) return `${label}：${shareWords(value)}，${describeLine(rule.when)}`;
      return `${label}：${comparedCount(rule, item.required, facts)} ${rule.unit}，${describeComparison(rule.when, rule.unit)}`;
    case 'award-bands':
    case 'deduct-bands': {
      const band = value === undefined ? undefined : bandOf(rule, value);
      const found = isShare(value) ? shareWords(value) : `${countIn(value)} ${rule.unit}`;
      return band ? `${label}：${found}，${comparisonWords(rule, band.when)}` : `${label}：${found}`;
    }
    case 'award-share':
      return isShare(value)
        ? `${label}：${shareWords(value)}，${formatPoints(rule.points)} 分 × 比率`
        : label;
    case 'deduct-short':
      if (isShare(value))
        return `${label}：${shareWords(value)}，应达到 ${rule.target}%，计 ${shortSteps(rule, value)} 个 ${rule.per ?? 1} 个百分点 × ${formatPoints(rule.points)} 分`;
      return `${label}：${countIn(value)} ${rule.unit}，应为 ${rule.target} ${rule.unit}，每少 ${rule.per ?? 1} ${rule.unit} ${formatPoints(rule.points)} 分${sheetPointsWords(rule, rule.unit)}`;
    case 'deduct-range':
    case 'award-range': {
      const amounts = amountsOf(value);
      return rule.each ? `${label}：${amounts.length} 例，${amounts.map(formatPoints).join('、')} 分` : label;
    }
    case 'levels': {
      const level = rule.levels.find(({ id }) => id === value);
      return level ? `${label}：${wordsOf(level.name)}` : label;
    }
  }
}

/** The count as it is multiplied. @example countedWords({ unit: '人次', per: 5 }, 13) // '13 人次，计 2 个 5 人次' */
function countedWords(rule: Stepping & { readonly unit: string }, value: Value | undefined): string {
  const { unit, per = 1, above = 0 } = rule;
  if (isShare(value)) {
    const beyond = above === 0 ? '' : `，超过 ${above}% 的`;
    return `${shareWords(value)}${beyond}，计 ${stepsOf(rule, value)} 个 ${per} 个百分点`;
  }
  const count = `${countIn(value)} ${unit}`;
  if (per === 1 && above === 0) return count;
  const beyond = above === 0 ? '' : `，超过 ${above} ${unit}的`;
  const steps = value === undefined ? 0 : stepsOf(rule, value);
  return `${count}${beyond}，计 ${steps} 个 ${per} ${unit}`;
}

function shareWords({ count, of }: Share): string {
  return `${count}／${of}`;
}

function comparisonWords(rule: Extract<Rule, { bands: unknown }>, when: Comparison): string {
  return isRate(rule) ? describeLine(when) : describeComparison(when, rule.unit);
}

function countIn(value: Value | undefined): number {
  return value === undefined ? 0 : countOf(value);
}

function namesIn(value: Value | undefined): string {
  return Array.isArray(value) && value.length > 0 ? `（${value.join('、')}）` : '';
}
