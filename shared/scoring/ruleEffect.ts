import { holds, holdsForShare } from '../scheme/comparison.ts';
import type { Rule } from '../scheme/rule.ts';
import type { Item } from '../scheme/sheet.ts';
import type { Facts } from './facts.ts';
import type { Hundredths } from './points.ts';
import { countOf, type Value } from './value.ts';

/** What a rule does to its item: points up or down, the whole item to zero, or not known until it is entered. */
export type Effect = Hundredths | 'zero' | 'unknown';

/**
 * The rule's effect on its item before any cap or floor of the item. `value` is what was entered for it, for callers
 * that have looked it up.
 *
 * Units: signed hundredths.
 */
export function ruleEffect(
  rule: Rule,
  item: Item,
  facts: Facts,
  value: Value | undefined = facts.values[rule.id],
): Effect {
  switch (rule.kind) {
    case 'zero-if':
      return value === true ? 'zero' : 0;
    case 'zero-if-measure': {
      const share = facts.measures[rule.measure];
      if (share === undefined) return 'unknown';
      return holdsForShare(rule.when, share) ? 'zero' : 0;
    }
    case 'deduct-if':
      return value === true ? -rule.points : 0;
    case 'add-if':
      if (value === undefined) return untouched(rule, item);
      return value === true ? rule.points : 0;
    case 'deduct-per':
      return value === undefined ? 0 : 0 - limited(rule.points * countOf(value), rule.cap);
    case 'add-per':
      if (value === undefined) return untouched(rule, item);
      return limited(rule.points * countOf(value), rule.cap);
    case 'deduct-if-count':
    case 'add-if-count': {
      const count = comparedCount(rule, item, facts);
      if (count === null) return 'unknown';
      if (!holds(rule.when, count)) return 0;
      return rule.kind === 'add-if-count' ? rule.points : -rule.points;
    }
    case 'deduct-short':
      if (typeof value !== 'number') return 'unknown';
      return value >= rule.target ? 0 : -rule.points * (rule.target - value);
    case 'deduct-range':
      return typeof value === 'number' ? 0 - value : 0;
    case 'award-range':
      return typeof value === 'number' ? value : 'unknown';
    case 'levels':
      return rule.levels.find((level) => level.id === value)?.points ?? 'unknown';
  }
}

/** The count that the rule compares, its own or another rule's; null while that must still be entered. */
export function comparedCount(
  rule: Extract<Rule, { countOf?: unknown }>,
  item: Item,
  facts: Facts,
): number | null {
  const id = rule.countOf ?? rule.id;
  const value = facts.values[id];
  if (value !== undefined) return countOf(value);
  return id === rule.id || item.required.has(id) ? null : 0;
}

function untouched(rule: Rule, item: Item): Effect {
  return item.required.has(rule.id) ? 'unknown' : 0;
}

function limited(points: Hundredths, cap: Hundredths | undefined): Hundredths {
  return cap !== undefined && points > cap ? cap : points;
}
