import type { Comparison } from '../number/comparison.ts';
import { entryOf, type Rule } from '../scheme/rule.ts';
import type { Item } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { checkValue } from '../scoring/checkValue.ts';
import type { Facts } from '../scoring/facts.ts';
import { ruleEffect } from '../scoring/ruleEffect.ts';
import type { Value } from '../scoring/value.ts';

/** What a rule may be given on a trial, from nothing found upwards; each is one that the rule takes. */
export function trialValues(rule: Rule): readonly Value[] {
  return candidates(rule).filter((value) => checkValue(rule, value) === null);
}

/**
 * The value that gives the item most, or least, of those on trial; undefined where nothing is entered for the rule. Of
 * two that do the same the first is taken.
 */
export function extremeValue(rule: Rule, item: Item, way: 'best' | 'worst'): Value | undefined {
  const sign = way === 'best' ? 1 : -1;
  let chosen: Value | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of trialValues(rule)) {
    const effect = sign * effectOf(rule, item, value);
    if (effect <= most) continue;
    most = effect;
    chosen = value;
  }
  return chosen;
}

/** The first value that moves the item otherwise than `clean` does; undefined where none does. */
export function firstOtherValue(rule: Rule, item: Item, clean: Value | undefined): Value | undefined {
  const before = clean === undefined ? 0 : effectOf(rule, item, clean);
  return trialValues(rule).find((value) => effectOf(rule, item, value) !== before);
}

/** Signed hundredths; to nothing is less than any. */
function effectOf(rule: Rule, item: Item, value: Value): number {
  const facts: Facts = { values: { [rule.id]: value }, measures: {} };
  const effect = ruleEffect(rule, item, facts);
  if (effect === 'zero') return -item.max - 1;
  return effect === 'unknown' ? 0 : effect;
}

function candidates(rule: Rule): readonly Value[] {
  switch (entryOf(rule)) {
    case 'none':
      return [];
    case 'yesNo':
      return [false, true];
    case 'count':
      return [...new Set([0, 1, ...near(numbersOf(rule)), 100])].sort((a, b) => a - b);
    case 'rate':
      return [...new Set([0, ...near(numbersOf(rule)).filter((count) => count <= 100), 100])]
        .sort((a, b) => a - b)
        .map((count) => ({ count, of: 100 }));
    case 'checklist': {
      const names = 'checklist' in rule ? (rule.checklist ?? []).map(wordsOf) : [];
      // An open list takes more than one of a name.
      const isOpen = 'checklistOpen' in rule && rule.checklistOpen === true;
      return [
        [],
        names.slice(0, 1),
        names,
        ...(isOpen ? [Array.from({ length: 20 }, () => names).flat()] : []),
      ];
    }
    case 'points':
      return 'step' in rule ? [...new Set([rule.points[0], rule.points[1]])] : [];
    case 'amounts':
      return 'step' in rule ? [[], [rule.points[1]], Array.from({ length: 20 }, () => rule.points[1])] : [];
    case 'level':
      return rule.kind === 'levels' ? rule.levels.map(({ id }) => id) : [];
  }
}

/** The whole numbers that a rule compares with, or counts by. */
function numbersOf(rule: Rule): number[] {
  return [
    ...('when' in rule ? [boundOf(rule.when)] : []),
    ...('bands' in rule ? rule.bands.map(({ when }) => boundOf(when)) : []),
    ...('target' in rule ? [rule.target] : []),
    ...('above' in rule && rule.above !== undefined ? [rule.above] : []),
    ...('per' in rule && rule.per !== undefined ? [rule.per] : []),
  ];
}

function near(numbers: readonly number[]): number[] {
  return numbers.flatMap((number) => [number - 1, number, number + 1]).filter((number) => number >= 0);
}

function boundOf(when: Comparison): number {
  return Math.ceil(Object.values(when)[0] ?? 0);
}
