import type { Hundredths } from '../number/points.ts';
import { withinLimits } from '../scheme/limits.ts';
import type { Item, SheetForm } from '../scheme/sheet.ts';
import { compiledRules } from './compiledForm.ts';
import type { Facts } from './facts.ts';
import { ruleEffect } from './ruleEffect.ts';
import { notApplicable, type SheetPoints } from './sheetPoints.ts';

/** Whether additions are capped at the item's maximum before or after deductions are taken. */
export type CapAdditions = SheetForm['capAdditions'];

/**
 * The item's score, or null while a value that must be known is not entered (unscored, which is not 0) and 不适用 where it does not apply and counts for nothing by itself. A zero rule
 * that holds decides at once: what else is missing does not matter then.
 *
 * Units: hundredths, within the item's limits. Exact; nothing is rounded.
 * @example scoreItem(item44, { values: { '4-4.a': 6, '4-4.b': 2, '4-4.c': true }, measures: {} }, 'beforeDeductions') // 1300
 */
export function scoreItem(item: Item, facts: Facts, capAdditions: CapAdditions): SheetPoints {
  if (isNotApplicable(item, facts)) return scoreApart(item);
  let additions = 0;
  let deductions = 0;
  let isKnown = true;
  for (const { id, effectOf } of compiledRules(item)) {
    const effect = effectOf(facts.values[id], facts);
    if (effect === 'zero') return 0;
    if (effect === 'unknown') isKnown = false;
    else if (effect > 0) additions += effect;
    else deductions -= effect;
  }
  return isKnown ? settle(item, additions, deductions, capAdditions) : null;
}

/** The item's score from what its rules add and deduct. Units: hundredths. Source: the formula of DESIGN. */
export function settle(
  item: Item,
  additions: Hundredths,
  deductions: Hundredths,
  capAdditions: CapAdditions,
): Hundredths {
  const { floor, cap } = item.limits;
  const reached = (item.start === 'full' ? item.max : 0) + additions;
  const capped = capAdditions === 'beforeDeductions' && cap !== null && reached > cap ? cap : reached;
  return withinLimits(capped - deductions, { floor, cap });
}

/** What an item that does not apply counts for by itself. Units: hundredths. */
export function scoreApart({ treatment, max }: Pick<Item, 'treatment' | 'max'>): SheetPoints {
  return treatment === 'full' ? max : notApplicable;
}

/** Whether the item is for other kinds of organisation, or the scheme lets it be set aside and the panel has done so. */
export function isNotApplicable(item: Item, facts: Pick<Facts, 'kind' | 'notApplicable'>): boolean {
  if (isForOthers(item, facts.kind)) return true;
  return item.notApplicable !== undefined && facts.notApplicable?.[item.id] !== undefined;
}

/** Whether the item is for other kinds of organisation than this. */
export function isForOthers({ for: kinds }: Pick<Item, 'for'>, kind: string | undefined): boolean {
  return kinds !== undefined && kind !== undefined && !kinds.includes(kind);
}

/** Why the item does not apply, in words; null where it does. @example '只适用于党委、党总支' */
export function whyNotApplicable(item: Item, facts: Pick<Facts, 'kind' | 'notApplicable'>): string | null {
  if (!isNotApplicable(item, facts)) return null;
  return isForOthers(item, facts.kind)
    ? `只适用于${item.for?.join('、')}`
    : (facts.notApplicable?.[item.id] ?? null);
}

/** The ids of the item's rules that must still be entered before it has a score; empty where it has one. */
export function missingRules(item: Item, facts: Facts): string[] {
  if (isNotApplicable(item, facts)) return [];
  const effects = item.rules.map((rule) => ruleEffect(rule, item, facts));
  if (effects.includes('zero')) return [];
  return item.rules
    .filter((rule, index) => effects[index] === 'unknown' && item.required.has(rule.id))
    .map((rule) => rule.id);
}
