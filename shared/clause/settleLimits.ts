import type { Hundredths } from '../number/points.ts';
import { type ClauseReading, isCounted, isEarning } from './clauseReading.ts';
import type { ClauseRule } from './clauseRule.ts';
import type { LimitClause } from './findClauses.ts';

/** Gives the limits of the text (最多扣2分, 上不封顶, 得满分) to what they limit. */
export function settleLimits(reading: ClauseReading): void {
  for (const limit of reading.limits) {
    const { action, at } = limit;
    (action.kind === 'fullMark' ? reading.full : reading.spent).push(at);
    if (action.kind === 'cap') settleCap(reading, limit, action.most, action.verb);
    if (action.kind === 'uncapped') reading.cap = null;
    if (action.kind === 'fullOf' && reading.max !== null && action.points !== reading.max)
      reading.warnings.push(`文字中写的满分与本项满分不同：${reading.own.slice(...at)}`);
  }
}

/** Of the rule right before it; of all that add where it says so; otherwise a person must say of which. */
function settleCap(
  reading: ClauseReading,
  limit: LimitClause,
  most: Hundredths,
  verb: 'deduct' | 'add' | 'award' | undefined,
): void {
  const before = reading.taken.filter(
    ({ rule, clause }) => rule.at[0] < limit.at[0] && clause.part === limit.part,
  );
  const near = before.filter(({ clause }) => clause.sentence === limit.sentence);
  const candidates = (near.length > 0 ? near : before).filter(({ rule }) => canBeCapped(rule, verb));
  const counted = candidates.filter(({ rule }) => isCounted(rule));
  const isOfAll = /累计|合计|总|共/u.test(reading.plain.slice(...limit.at)) && candidates.length > 1;
  const target = counted.length === 1 && !isOfAll ? counted : candidates;
  const [only] = target;
  if (only && target.length === 1) {
    if (isCounted(only.rule)) only.rule = { ...only.rule, cap: most };
    else if (isJudged(only.rule)) only.rule = upTo(only.rule, most);
    else reading.cap = most;
    return;
  }
  if (target.length === 0 && verb === 'deduct' && reading.cap !== undefined) {
    reading.warnings.push(`扣分限额没有对应的条款：${reading.own.slice(...limit.at)}`);
    return;
  }
  if (target.length === 0 || target.every(({ rule }) => isEarning(rule))) {
    reading.cap = most;
    return;
  }
  const last = target.at(-1);
  if (last) last.rule = { ...last.rule, cap: most, sure: false, why: '限额可能管前面几条' };
}

function canBeCapped(rule: ClauseRule, verb: 'deduct' | 'add' | 'award' | undefined): boolean {
  if (rule.kind === 'veto' || rule.kind === 'zero-if') return false;
  return verb === undefined || rule.kind.startsWith('deduct') === (verb === 'deduct');
}

function isJudged({ kind, each }: ClauseRule): boolean {
  return (kind === 'deduct-range' || kind === 'award-range') && each === undefined;
}

/** 酌情扣分，最多扣3分: up to there. */
function upTo(rule: ClauseRule, most: Hundredths): ClauseRule {
  const low = typeof rule.points === 'object' && rule.points !== null ? rule.points[0] : 0;
  return { ...rule, points: [Math.min(low, most), most] };
}
