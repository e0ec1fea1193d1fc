import type { Hundredths } from '../number/points.ts';
import { leastOfSheet } from '../scheme/leastOf.ts';
import { mostOfSheet } from '../scheme/mostOf.ts';
import type { Item, SheetForm } from '../scheme/sheet.ts';
import { explainItem } from '../scoring/explainItem.ts';
import type { Facts } from '../scoring/facts.ts';
import { scoreItem } from '../scoring/scoreItem.ts';
import { scoreSheet } from '../scoring/scoreSheet.ts';
import { pointsOf } from '../scoring/sheetPoints.ts';
import type { Values } from '../scoring/value.ts';
import { extremeValue, firstOtherValue } from './trialValues.ts';

/** A rule that was given something alone, on an item that is otherwise clean. */
export interface RuleTrial {
  readonly itemId: string;
  readonly ruleId: string;
  /** What the item gives then, in hundredths; null where it is not scored. */
  readonly points: Hundredths | null;
  /** What moved it, in words. */
  readonly text: string;
}

/** A form on trial: what it gives where nothing is wrong, where everything is, and where each rule is met once. */
export interface SheetTrial {
  /** Hundredths; null where an item is not scored. */
  readonly clean: Hundredths | null;
  /** The most that the form can give, by its limits; Infinity where nothing limits it. */
  readonly most: Hundredths;
  readonly bad: Hundredths | null;
  readonly least: Hundredths;
  /** Items that do not come to their full points where nothing is wrong. */
  readonly short: readonly {
    readonly itemId: string;
    readonly points: Hundredths | null;
    readonly max: Hundredths;
  }[];
  readonly rules: readonly RuleTrial[];
}

/** Three sheets of the form: everything clean, everything bad, each rule once. Nothing that a ballot decides is tried. */
export function trialSheets(form: SheetForm): SheetTrial {
  const clean = factsFor(form, 'best');
  const bad = factsFor(form, 'worst');
  return {
    clean: scoreSheet(form, clean).total,
    most: mostOfSheet(form),
    bad: scoreSheet(form, bad).total,
    least: leastOfSheet(form),
    short: form.items.flatMap((item) => {
      const points = pointsOf(scoreItem(item, clean, form.capAdditions));
      return points === item.max ? [] : [{ itemId: item.id, points, max: item.max }];
    }),
    rules: form.items.flatMap((item) => trialsOf(item, clean, form)),
  };
}

/** The values of a sheet on which nothing is wrong. */
export function cleanValues(form: SheetForm): Values {
  return factsFor(form, 'best').values;
}

function factsFor(form: SheetForm, way: 'best' | 'worst'): Facts {
  const values = form.items.flatMap((item) =>
    item.rules.flatMap((rule) => {
      const value = extremeValue(rule, item, way);
      return value === undefined ? [] : [[rule.id, value] as const];
    }),
  );
  return { values: Object.fromEntries(values), measures: {} };
}

function trialsOf(item: Item, clean: Facts, { capAdditions }: SheetForm): RuleTrial[] {
  return item.rules.flatMap((rule) => {
    const value = firstOtherValue(rule, item, clean.values[rule.id]);
    if (value === undefined) return [];
    const facts = { ...clean, values: { ...clean.values, [rule.id]: value } };
    const points = pointsOf(scoreItem(item, facts, capAdditions));
    const steps = explainItem(item, facts, capAdditions);
    const text = steps.find(({ ruleId }) => ruleId === rule.id)?.text ?? steps.at(-1)?.text ?? '';
    return [{ itemId: item.id, ruleId: rule.id, points, text }];
  });
}
