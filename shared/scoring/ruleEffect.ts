import { holds, holdsForShare, type Share } from '../number/comparison.ts';
import type { Hundredths } from '../number/points.ts';
import { isRequired, type Rule } from '../scheme/rule.ts';
import type { Item } from '../scheme/sheet.ts';
import { type Stepping, stepsIn } from '../scheme/stepping.ts';
import type { Facts } from './facts.ts';
import { givenBy } from './givenFor.ts';
import { amountsOf, countOf, isShare, notYet, type Value } from './value.ts';

/** What a rule does to its item: points up or down, the whole item to zero, or not known until it is entered. */
export type Effect = Hundredths | 'zero' | 'unknown';

/** A rule's effect on its item, before any cap or floor of the item, for the value entered for it. */
export type EffectOf = (value: Value | undefined, facts: Facts) => Effect;

/** The rule's effect as the facts stand. Units: signed hundredths. */
export function ruleEffect(rule: Rule, item: Item, facts: Facts): Effect {
  return effectOf(rule, item.start, item.required)(facts.values[rule.id], facts);
}

/**
 * The rule as a function of its value, made once so that scoring many sheets does not look at the rule again.
 * `required` names the rules of the same item that must be entered.
 *
 * Units: signed hundredths.
 */
export function effectOf(rule: Rule, start: 'full' | 'zero', required: ReadonlySet<string>): EffectOf {
  const untouched: Effect = isRequired(rule, start) ? 'unknown' : 0;
  switch (rule.kind) {
    case 'zero-if':
      return (value) => (value === true ? 'zero' : 0);
    case 'zero-if-measure': {
      const { measure, when } = rule;
      return (value, { measures }) => {
        const given = givenBy(measure, value, measures);
        if (!isShare(given)) return given === notYet ? 0 : 'unknown';
        return holdsForShare(when, given) ? 'zero' : 0;
      };
    }
    case 'deduct-if':
    case 'add-if': {
      const points = rule.kind === 'add-if' ? rule.points : -rule.points;
      return (value) => (value === undefined ? untouched : value === true ? points : 0);
    }
    case 'deduct-per':
    case 'add-per': {
      const { points, cap = Number.POSITIVE_INFINITY } = rule;
      const sign = rule.kind === 'add-per' ? 1 : -1;
      const steps = isEachCounted(rule) ? countOf : (value: Value) => stepsOf(rule, value);
      if (rule.rate && untouched === 'unknown')
        return (value) => (isShare(value) ? sign * Math.min(points * steps(value), cap) + 0 : untouched);
      // Adding 0 keeps a count of 0 from giving a negative zero.
      return (value) => (value === undefined ? untouched : sign * Math.min(points * steps(value), cap) + 0);
    }
    case 'deduct-if-count':
    case 'add-if-count': {
      const points = rule.kind === 'add-if-count' ? rule.points : -rule.points;
      if (rule.rate)
        return (value) => (isShare(value) ? (holdsForShare(rule.when, value) ? points : 0) : 'unknown');
      return (_, facts) => {
        const count = comparedCount(rule, required, facts);
        if (count === null) return 'unknown';
        return holds(rule.when, count) ? points : 0;
      };
    }
    case 'deduct-short': {
      const { points, target } = rule;
      return (value) => {
        if (isShare(value)) return 0 - points * shortSteps(rule, value);
        if (typeof value !== 'number') return value === notYet ? 0 : 'unknown';
        return value >= target ? 0 : 0 - points * stepsIn(rule, target - value);
      };
    }
    case 'deduct-range':
      return (value) => 0 - sumOfAmounts(value);
    case 'award-range':
      return (value) => (value === undefined ? 'unknown' : sumOfAmounts(value));
    case 'award-bands':
    case 'deduct-bands': {
      const sign = rule.kind === 'award-bands' ? 1 : -1;
      return (value, { measures }) => {
        const given = givenBy(rule.measure, value, measures);
        const band = given === undefined || given === notYet ? null : bandOf(rule, given);
        if (band === null) return given === notYet ? 0 : 'unknown';
        return sign * (band?.points ?? 0) + 0;
      };
    }
    case 'award-share':
      return (value, { measures }) => {
        const given = givenBy(rule.measure, value, measures);
        return isShare(given) ? roundedShare(rule, given) : given === notYet ? 0 : 'unknown';
      };
    case 'levels': {
      const points = new Map<Value | undefined, Hundredths>(
        rule.levels.map((level) => [level.id, level.points]),
      );
      return (value) => points.get(value) ?? 'unknown';
    }
  }
}

/** Whether every unit from the first on is a step. */
function isEachCounted({
  per = 1,
  above = 0,
  rate,
}: Stepping & { readonly rate?: true | undefined }): boolean {
  return per === 1 && above === 0 && !rate;
}

/** How many steps the value makes beyond what counts for nothing; of a rate, percentage points. */
export function stepsOf(rule: Stepping, value: Value): number {
  const { above = 0 } = rule;
  if (isShare(value)) return stepsIn(rule, value.count * 100 - above * value.of, value.of);
  return stepsIn(rule, countOf(value) - above);
}

/** How many steps a rate lies below its target in percent. */
export function shortSteps(rule: Stepping & { readonly target: number }, { count, of }: Share): number {
  return stepsIn(rule, rule.target * of - count * 100, of);
}

type BandRule = Extract<Rule, { bands: unknown }>;

/** The first band in which the value lies; undefined where it lies in none. */
export function bandOf({ bands }: BandRule, value: Value): BandRule['bands'][number] | undefined {
  if (isShare(value)) return bands.find(({ when }) => holdsForShare(when, value));
  return bands.find(({ when }) => holds(when, countOf(value)));
}

/** The rule's points times the rate, rounded half up to the places named. Units: hundredths. */
function roundedShare(
  { points, places }: Extract<Rule, { kind: 'award-share' }>,
  { count, of }: Share,
): Hundredths {
  const unit = 10 ** (2 - places);
  return Math.floor((2 * points * count + unit * of) / (2 * unit * of)) * unit;
}

function sumOfAmounts(value: Value | undefined): Hundredths {
  return amountsOf(value).reduce((sum, each) => sum + each, 0);
}

/** The count that the rule compares, its own or another rule's; null while that must still be entered. */
export function comparedCount(
  rule: Extract<Rule, { countOf?: unknown }>,
  required: ReadonlySet<string>,
  facts: Facts,
): number | null {
  const id = rule.countOf ?? rule.id;
  const value = facts.values[id];
  if (value !== undefined) return countOf(value);
  return id === rule.id || required.has(id) ? null : 0;
}
