import type { Rule } from '../scheme/rule.ts';
import { wordsOf } from '../scheme/text.ts';
import { otherName } from '../scoring/checkValue.ts';
import type { Value } from '../scoring/value.ts';

/** A rule whose count can be given by names. */
export type PerRule = Extract<Rule, { kind: 'deduct-per' | 'add-per' }>;

/** The value after a touch of the checklist; `loses` is what the panel gave before and the value cannot hold. */
export interface Ticked {
  readonly value: Value | null;
  /** Names that go, or the plain count that goes; null where nothing is lost. */
  readonly loses: readonly string[] | number | null;
}

/** The names that can be ticked, 其他 last where the checklist is open. */
export function namesOf(rule: PerRule): string[] {
  return [...(rule.checklist ?? []).map(wordsOf), ...(rule.checklistOpen ? [otherName] : [])];
}

/**
 * Ticks a name (once more). A plain count that was typed before stays whole: what is not named yet is kept as 其他 where
 * the checklist is open, and is told in `loses` where it is not.
 *
 * @example withName(openRule, 3, '签到表') // { value: ['签到表', '其他', '其他'], loses: null }
 */
export function withName(rule: PerRule, value: Value | undefined, name: string): Ticked {
  const isOpen = rule.checklistOpen === true;
  if (typeof value === 'number' && value > 1) {
    if (!isOpen) return { value: [name], loses: value };
    return { value: sorted(rule, [name, ...others(value - 1)]), loses: null };
  }
  const ticks = ticksIn(value);
  const isTaken = !isOpen && ticks.includes(name);
  return { value: isTaken ? ticks : sorted(rule, [...ticks, name]), loses: null };
}

/** Takes one tick of a name away; the value is null once none is left. */
export function withoutName(value: Value | undefined, name: string): Value | null {
  const ticks = ticksIn(value);
  const at = ticks.indexOf(name);
  const rest = ticks.filter((_, index) => index !== at);
  return rest.length === 0 ? null : rest;
}

/**
 * Sets the count; null is "not entered". Ticked names stay while the count can hold them, the rest being 其他 where the
 * checklist is open; else the count alone is the value and `loses` lists the names.
 *
 * @example withCount(openRule, ['签到表'], 3) // { value: ['签到表', '其他', '其他'], loses: null }
 */
export function withCount(rule: PerRule, value: Value | undefined, count: number | null): Ticked {
  const ticks = ticksIn(value);
  const named = ticks.filter((tick) => tick !== otherName);
  if (ticks.length > 0 && count === ticks.length) return { value: ticks, loses: null };
  if (named.length === 0) return { value: count, loses: null };
  const canHold = count !== null && rule.checklistOpen === true && count >= named.length;
  return canHold
    ? { value: sorted(rule, [...named, ...others(count - named.length)]), loses: null }
    : { value: count, loses: named };
}

function ticksIn(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function others(times: number): string[] {
  return Array.from({ length: times }, () => otherName);
}

function sorted(rule: PerRule, ticks: readonly string[]): string[] {
  const names = namesOf(rule);
  return [...ticks].sort((a, b) => names.indexOf(a) - names.indexOf(b));
}
