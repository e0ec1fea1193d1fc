import { assertNever } from '../assertNever.ts';
import { formatPoints } from '../number/points.ts';
import { entryOf, type Rule } from '../scheme/rule.ts';
import { wordsOf } from '../scheme/text.ts';
import { isShare, notYet, type Value } from './value.ts';

/** The largest count a rule takes; more is a slip of the hand. */
const largestCount = 9999;
/** The name under which an open checklist counts what the document does not name. */
export const otherName = '其他';

/** Why a value cannot be entered for the rule, as a Chinese sentence that names it; null where it can. */
export function checkValue(rule: Rule, value: Value): string | null {
  const name = `标准 ${rule.id}“${wordsOf(rule.label)}”`;
  if (value === notYet) return rule.yearly ? null : `${name}不能标为“${notYet}”：不是每年进行一次的`;
  switch (entryOf(rule)) {
    case 'yesNo':
      return typeof value === 'boolean' ? null : `${name}只填“是”或“否”（true 或 false）`;
    case 'count':
      return checkCount(name, value);
    case 'rate':
      return checkRate(name, value);
    case 'amounts':
      return checkAmounts(name, rule, value);
    case 'checklist':
      return checkTicks(name, rule, value);
    case 'points':
      return checkPoints(name, rule, value);
    case 'level':
      return checkLevel(name, rule, value);
    case 'none':
      return `${name}由程序按其他数据判定，不能直接填写`;
  }
}

function checkCount(name: string, value: Value): string | null {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    return `${name}应填不小于 0 的整数，现为 ${show(value)}`;
  }
  return value > largestCount ? `${name}应不超过 ${largestCount}，现为 ${value}` : null;
}

function checkRate(name: string, value: Value): string | null {
  if (!isShare(value)) return `${name}应填两个数，如 38/46，现为 ${show(value)}`;
  const { count, of } = value;
  return count > of ? `${name}的 ${count}／${of} 前一个数大于后一个数` : null;
}

function checkAmounts(name: string, rule: Rule, value: Value): string | null {
  if (!Array.isArray(value)) return `${name}应逐例填分值，如 1、2、1.5，现为 ${show(value)}`;
  for (const each of value) {
    const problem = checkPoints(name, rule, each);
    if (problem !== null) return problem;
  }
  return null;
}

function checkTicks(name: string, rule: Rule, value: Value): string | null {
  if (!('checklist' in rule) || !rule.checklist) return checkCount(name, value);
  const names = rule.checklist.map(wordsOf);
  const isOpen = rule.checklistOpen === true;
  if (!Array.isArray(value)) {
    const problem = checkCount(name, value);
    if (problem) return problem;
    return !isOpen && Number(value) > names.length
      ? `${name}只有 ${names.length} 项，现为 ${show(value)}`
      : null;
  }
  const ticks = value.map(String);
  const unknown = ticks.find((tick) => !names.includes(tick) && !(isOpen && tick === otherName));
  if (unknown !== undefined) return `${name}的清单中没有“${unknown}”`;
  const twice = isOpen ? undefined : ticks.find((tick, index) => ticks.indexOf(tick) !== index);
  if (twice !== undefined) return `${name}的“${twice}”只能计一次`;
  return value.length > largestCount ? `${name}应不超过 ${largestCount} 项` : null;
}

function checkPoints(name: string, rule: Rule, value: Value): string | null {
  if (rule.kind !== 'deduct-range' && rule.kind !== 'award-range') return null;
  const [low, high] = rule.points;
  const range = `${formatPoints(low)}～${formatPoints(high)} 分、每档 ${formatPoints(rule.step)} 分`;
  if (typeof value !== 'number' || !Number.isInteger(value))
    return `${name}应填 ${range}的数，现为 ${show(value)}`;
  const isInside = value >= low && value <= high && (value - low) % rule.step === 0;
  return isInside ? null : `${name}应在 ${range}之内，现为 ${formatPoints(value)} 分`;
}

function checkLevel(name: string, rule: Rule, value: Value): string | null {
  if (rule.kind !== 'levels') return null;
  return rule.levels.some((level) => level.id === value) ? null : `${name}没有档次 ${show(value)}`;
}

/** What was given, as the sentences show it; JSON has no word for NaN and Infinity. @example show(Number.NaN) // '不是数的内容' */
export function show(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return Number.isNaN(value) ? '不是数的内容' : '超出范围的数';
  }
  switch (typeof value) {
    case 'boolean':
    case 'number':
    case 'string':
    case 'object':
      return JSON.stringify(value);
    default:
      return assertNever(value as never); // Safe: JSON holds nothing else.
  }
}
