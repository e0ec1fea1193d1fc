import { measureOf, type Rule } from '../scheme/rule.ts';
import type { Facts } from './facts.ts';
import { notYet, type Value } from './value.ts';

/**
 * What the rule goes by: what was entered for it, or the share that its measure gives, once there is one; undefined while
 * there is nothing.
 */
export function givenFor(rule: Rule, { values, measures }: Facts): Value | undefined {
  return givenBy(measureOf(rule), values[rule.id], measures);
}

/** As givenFor, with the rule's measure and the value entered at hand. */
export function givenBy(
  measure: string | undefined,
  value: Value | undefined,
  measures: Facts['measures'],
): Value | undefined {
  if (measure === undefined) return value;
  return measures[measure] ?? (value === notYet ? value : undefined);
}
