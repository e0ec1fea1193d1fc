import type { Hundredths } from '../number/points.ts';
import { limitsOfSum, withinLimits } from '../scheme/limits.ts';
import type { SheetForm } from '../scheme/sheet.ts';
import { type CompiledForm, compiledForm, type PlacedRule } from './compiledForm.ts';
import type { Facts } from './facts.ts';
import type { Effect } from './ruleEffect.ts';
import { scaleOf, scalingOf } from './scaling.ts';
import { isNotApplicable, missingRules, scoreApart, scoreItem, settle } from './scoreItem.ts';
import { pointsOf, type SheetPoints, sumOfSheetPoints } from './sheetPoints.ts';

/** A sheet's scores in the order of its form; null is unscored, and a sum with an unscored part is null. */
export interface SheetScore {
  /** By item, through all dimensions. Hundredths. */
  readonly items: readonly SheetPoints[];
  /** By dimension; 不适用 where none of its items applies. Hundredths. */
  readonly dimensions: readonly SheetPoints[];
  /** With what scaling makes of it; null also where nothing on the sheet applies. */
  readonly total: Hundredths | null;
}

/**
 * Scores one sheet: the same scores as scoreItem gives, reached by walking over what was entered instead of over every
 * rule. Exact, and the order in which values were entered does not matter.
 */
export function scoreSheet(form: SheetForm, facts: Facts): SheetScore {
  const tally = tallyOf(form, facts);
  const items = form.items.map((item, index) => {
    if (tally.isTooLarge) return scoreItem(item, facts, form.capAdditions);
    if (isNotApplicable(item, facts)) return scoreApart(item);
    const missing = tally.missing[index] ?? 0;
    if (missing !== 0) return missing < 0 ? 0 : null;
    return settle(item, tally.additions[index] ?? 0, tally.deductions[index] ?? 0, form.capAdditions);
  });
  let start = 0;
  const dimensions = form.dimensions.map((dimension) => {
    start += dimension.items.length;
    return limited(dimension, sumOfSheetPoints(items, start - dimension.items.length, start));
  });
  return { items, dimensions, total: totalOf(form, items, dimensions) };
}

/** A sum within the limits of its dimension or sheet. Units: hundredths. */
export function limited(part: Parameters<typeof limitsOfSum>[0], sum: SheetPoints): SheetPoints {
  return typeof sum === 'number' ? withinLimits(sum, limitsOfSum(part)) : sum;
}

/**
 * The sheet's total: the sum of its dimensions, in which the points of the items that apply are scaled where others are
 * left out by proportion, within the sheet's limits.
 */
export function totalOf(
  form: SheetForm,
  items: readonly SheetPoints[],
  dimensions: readonly SheetPoints[],
): Hundredths | null {
  const sum = pointsOf(sumOfSheetPoints(dimensions));
  const scale = compiledForm(form).mayScale ? scaleOf(form, items) : null;
  if (sum === null || scale?.of === 0) return null;
  const scaling = scale && scalingOf(form, items);
  return pointsOf(limited(form, scaling ? sum - scaling.points + scaling.result : sum));
}

/** What the rules do to each item, by the item's place in the form. Units: hundredths. */
interface Tally {
  readonly form: CompiledForm;
  readonly additions: Int32Array;
  readonly deductions: Int32Array;
  /** How many values that must be known are not; below 0 where a zero rule holds. */
  readonly missing: Int32Array;
  /** Whether a sum went beyond what 32 bits hold; the sums are of no use then. */
  isTooLarge: boolean;
}
const zero = -1000;
/** The largest sum that an Int32Array keeps, 21.4 million 分. */
const largestSum = 2 ** 31 - 1;

/** One tally a form, wiped for each sheet: making a new one every time would cost more than the scoring. */
const tallies = new WeakMap<SheetForm, Tally>();

function tallyOf(form: SheetForm, facts: Facts): Tally {
  const tally = tallies.get(form) ?? newTally(form);
  tally.isTooLarge = false;
  tally.additions.fill(0);
  tally.deductions.fill(0);
  const { decided, entered, missing } = tally.form;
  tally.missing.set(missing);
  const { values } = facts;
  for (const rule of decided) note(tally, rule, rule.effectOf(values[rule.id], facts));
  for (const id in values) {
    const rule = entered.get(id);
    if (rule) note(tally, rule, rule.effectOf(values[id], facts));
  }
  return tally;
}

function newTally(form: SheetForm): Tally {
  const { length } = form.items;
  const tally: Tally = {
    form: compiledForm(form),
    additions: new Int32Array(length),
    deductions: new Int32Array(length),
    missing: new Int32Array(length),
    isTooLarge: false,
  };
  tallies.set(form, tally);
  return tally;
}

function note(tally: Tally, { item, isRequired }: PlacedRule, effect: Effect): void {
  if (effect === 'unknown') return;
  const { missing } = tally;
  if (isRequired) missing[item] = (missing[item] ?? 0) - 1;
  if (effect === 'zero') missing[item] = zero;
  else if (effect > 0) add(tally, tally.additions, item, effect);
  else add(tally, tally.deductions, item, -effect);
}

function add(tally: Tally, sums: Int32Array, item: number, points: Hundredths): void {
  const sum = (sums[item] ?? 0) + points;
  if (sum > largestSum) tally.isTooLarge = true;
  sums[item] = sum;
}

/** The ids of the rules that keep the sheet from having a total, in the order of the form. */
export function missingOnSheet(form: SheetForm, facts: Facts): string[] {
  return form.dimensions.flatMap((dimension) => dimension.items.flatMap((item) => missingRules(item, facts)));
}
