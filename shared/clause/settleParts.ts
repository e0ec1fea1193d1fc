import {
  aroundOf,
  type ClauseReading,
  doubtOfAmount,
  isCounted,
  isEarning,
  type PartPoints,
  type TakenRule,
  withDoubt,
} from './clauseReading.ts';
import type { ClauseRule } from './clauseRule.ts';
import { clauseRuleOf } from './clauseRuleOf.ts';
import { bandsRule } from './levelRules.ts';

/**
 * 得N分: of the item's full points it says where scoring starts; of fewer it is a part that is earned or not. Where
 * alone by a comparison, a band.
 */
export function settleEarned(reading: ClauseReading): void {
  const { max, earned } = reading;
  const hasCosts = reading.taken.some(({ rule: { kind } }) => /^(?:deduct|zero)/u.test(kind));
  const sum = earned.reduce((total, { points }) => total + points, 0);
  const hasOthers = reading.taken.some(({ rule }) => isEarning(rule));
  for (const { clause, points } of earned) {
    const { compared } = clause.condition;
    const isBand = compared !== null && !compared.isExact && !hasCosts;
    const isAll = points === max || (max === null && earned.length === 1 && hasCosts);
    if (isAll && !(isBand && reading.clauses.length === 1)) {
      reading.full.push(clause.at);
      continue;
    }
    const rule = isBand ? bandsRule([clause], max) : clauseRuleOf(clause, aroundOf(reading, clause));
    const isLess = max !== null && sum < max && !hasOthers;
    const { why, ...sure } = rule;
    reading.taken.push({
      rule: withDoubt(sure, doubtOfAmount(points, max) ?? (isLess ? '各部分相加不足本项满分' : why)),
      clause,
      countOf: null,
    });
  }
}

/** What each part is worth: 不得分 there costs its points, its deductions cost no more, and alone the panel judges it. */
export function settleParts(reading: ClauseReading): void {
  const { parts, max } = reading;
  const groups = parts.map((part) => ({ part, own: ofPart(reading, part) }));
  const isMixed = reading.taken.length > 0;
  for (const { part, own } of groups) {
    if (own.length === 0) judgePart(reading, part, isMixed);
    else reading.spent.push(part.clause.at);
    if (part.points === max) continue;
    for (const each of own) each.rule = withinPart(each.rule, part.points);
  }
}

/** The rules of a part: those after its points, up to the next part's, within the same number or sentence. */
function ofPart(reading: ClauseReading, part: PartPoints): TakenRule[] {
  const from = part.clause.at[0];
  const next = reading.parts.map(({ clause }) => clause.at[0]).filter((at) => at > from);
  const end = Math.min(Number.POSITIVE_INFINITY, ...next);
  return reading.taken.filter(({ clause }) => {
    if (clause.at[0] < from || clause.at[0] >= end) return false;
    if (part.points === reading.max) return true;
    if (part.clause.part > 0) return clause.part === part.clause.part;
    return part.clause.isHeading || clause.sentence === part.clause.sentence;
  });
}

function judgePart(reading: ClauseReading, { clause, points }: PartPoints, isMixed: boolean): void {
  const { max, parts, taken } = reading;
  if (points === max && parts.length === 1 && isMixed) {
    reading.spent.push(clause.at);
    return;
  }
  const isAward = !isMixed || taken.every(({ rule }) => isEarning(rule));
  const { label } = clause.condition;
  const rule = withDoubt(
    { kind: isAward ? 'award-range' : 'deduct-range', points: [0, points], label, at: clause.at },
    doubtOfAmount(points, max),
  );
  taken.push({ rule, clause, countOf: null });
}

function withinPart(rule: ClauseRule, points: number): ClauseRule {
  if (rule.kind === 'zero-if') return { ...rule, kind: rule.when ? 'deduct-if-count' : 'deduct-if', points };
  return isCounted(rule) && rule.kind !== 'add-per' && rule.cap === undefined
    ? { ...rule, cap: points }
    : rule;
}
