import { z } from 'zod';
import type { Adjustments } from '../../../shared/scheme/adjustments.ts';
import { denominatorSchema } from '../../../shared/scheme/measure.ts';
import { partsIn } from '../../../shared/scheme/part.ts';
import type { SchemeSource } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';

const numbers = z.record(z.string(), z.number().nullable());

/** What of a scheme's points a panel may change, as it stands on the page; null where a field is empty. Units: 分, %. */
export const numbersFormSchema = z.object({
  /** By part. */
  weights: numbers,
  /** By item. */
  maxes: numbers,
  /** By rule: its points, or the upper bound of its range. */
  points: numbers,
  /** By rule, or by round/rule where what must be reached is a round's. */
  targets: numbers,
  /** By measure. */
  measures: z.record(z.string(), z.object({ counted: z.array(z.string()), of: denominatorSchema })),
  meets: z.array(z.string()),
});
export type NumbersForm = z.output<typeof numbersFormSchema>;
export type NumberGroup = 'weights' | 'maxes' | 'points' | 'targets';

/** The numbers that a scheme carries; empty groups where it lets nothing of them be changed. */
export function numbersOf({
  sheet,
  parts = [],
  measures = [],
  outcome,
  adjustable = [],
}: SchemeSource): NumbersForm {
  const may = (what: (typeof adjustable)[number]) => adjustable.includes(what);
  const items = may('points') ? (sheet?.dimensions.flatMap((dimension) => dimension.items) ?? []) : [];
  const rules = items.flatMap((item) => item.rules);
  return {
    weights: byId(may('weights') ? parts.flatMap((part) => partsIn(part)) : [], ({ weight }) => weight),
    maxes: byId(items, ({ max }) => max),
    points: byId(rules, (rule) =>
      'points' in rule ? (Array.isArray(rule.points) ? rule.points[1] : rule.points) : undefined,
    ),
    targets: Object.fromEntries(rules.flatMap(targetsOf)),
    measures: Object.fromEntries(
      (may('measures') ? measures : []).map(({ id, options, of }) => [
        id,
        { counted: options.filter(({ isCounted }) => isCounted).map((option) => option.id), of },
      ]),
    ),
    meets: may('outcome') ? (outcome?.meets.map(wordsOf) ?? []) : [],
  };
}

type RuleSource = NonNullable<SchemeSource['sheet']>['dimensions'][number]['items'][number]['rules'][number];

function targetsOf(rule: RuleSource): (readonly [string, number])[] {
  if (rule.kind !== 'deduct-short') return [];
  const rounds = Object.entries(rule.targets ?? {});
  return rounds.length > 0
    ? rounds.map(([roundId, { count }]) => [`${roundId}/${rule.id}`, count] as const)
    : [[rule.id, rule.target]];
}

/** What differs from the shipped numbers, for the contract. */
export function numberChanges(form: NumbersForm, shipped: NumbersForm): Adjustments {
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const changed = (group: NumberGroup) =>
    Object.fromEntries(
      Object.entries(form[group]).flatMap(([id, value]) =>
        value === null || value === shipped[group][id] ? [] : [[id, value]],
      ),
    );
  const measures = Object.entries(form.measures).filter(([id, it]) => !isSame(it, shipped.measures[id]));
  return {
    weights: changed('weights'),
    maxes: changed('maxes'),
    points: changed('points'),
    targets: changed('targets'),
    measures: Object.fromEntries(measures),
    ...(!isSame(form.meets, shipped.meets) && { meets: form.meets }),
  };
}

/** How many fields of numbers are empty; they must be filled before the page is saved. */
export function emptyNumbers({ weights, maxes, points, targets }: NumbersForm): number {
  const all = [weights, maxes, points, targets].flatMap((group) => Object.values(group));
  return all.filter((value) => value === null).length;
}

function byId<T extends { readonly id: string }>(
  rows: readonly T[],
  numberOf: (row: T) => number | undefined,
) {
  return Object.fromEntries(
    rows.flatMap((row) => {
      const value = numberOf(row);
      return value === undefined ? [] : [[row.id, value] as const];
    }),
  );
}
