import { z } from 'zod';
import { comparisonSchema } from '../number/comparison.ts';
import { gradeEffectSchema } from './gradeEffect.ts';
import { pointsSchema } from './pointsSchema.ts';
import { aboveShape, steppingShape } from './stepping.ts';
import { textSchema } from './text.ts';

const common = {
  id: z.string().min(1),
  label: textSchema,
  note: textSchema.optional(),
  /** Held once a year: while it has not been held yet in a round it may be marked 本轮尚未进行, which deducts nothing. */
  yearly: z.literal(true).optional(),
  /** The measure whose ballot shows that it was held. */
  heldBy: z.string().min(1).optional(),
  /** 考评口径: how the panel counts one 项, 份, 次; printed with the sheet. */
  convention: z.string().optional(),
};
const unit = z.string().min(1);
/** A rate is entered in place of the count, as 38 of 46, and all numbers of the rule are percent. */
const rate = { rate: z.literal(true).optional() };
/** A measure decides in place of an entry, in percent: 得票率 in a band, 满意率 times the points. */
const byMeasure = { measure: z.string().min(1).optional() };
/** What a tick that costs does to the grade or the total, beside what it does to its item. */
const effect = gradeEffectSchema.optional();
const checklist = {
  checklist: z.array(textSchema).min(1).optional(),
  /** The document's list ends in 等: 其他 and more than one of a name may be counted. */
  checklistOpen: z.boolean().optional(),
};

/** The rule kinds, as a scheme file gives them; DESIGN: what the panelist enters and what it does to the item. */
export const ruleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('zero-if'), effect }),
  z.strictObject({
    ...common,
    kind: z.literal('zero-if-measure'),
    measure: z.string().min(1),
    when: comparisonSchema,
    unit,
  }),
  z.strictObject({ ...common, kind: z.enum(['deduct-if', 'add-if']), points: pointsSchema, effect }),
  z.strictObject({
    ...common,
    kind: z.enum(['deduct-per', 'add-per']),
    points: pointsSchema,
    unit,
    cap: pointsSchema.optional(),
    ...steppingShape,
    ...aboveShape,
    ...rate,
    ...checklist,
  }),
  z.strictObject({
    ...common,
    kind: z.enum(['deduct-if-count', 'add-if-count']),
    points: pointsSchema,
    unit,
    countOf: z.string().optional(),
    ...rate,
    when: comparisonSchema,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('deduct-short'),
    points: pointsSchema,
    unit,
    ...steppingShape,
    ...rate,
    target: z.number().int().positive(),
    targetNote: textSchema.optional(),
    /** By round: what must be reached there, and where the number comes from; absent where the whole target counts. */
    targets: z
      .record(z.string(), z.strictObject({ count: z.number().int().positive(), note: textSchema }))
      .optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.enum(['deduct-range', 'award-range']),
    points: z.tuple([pointsSchema, pointsSchema]),
    step: pointsSchema.default(50),
    /** Once for each case found: a list of amounts, each within the bounds; they sum. */
    each: z.literal(true).optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('levels'),
    levels: z.array(z.strictObject({ id: z.string().min(1), name: textSchema, points: pointsSchema })).min(1),
  }),
  z.strictObject({
    ...common,
    kind: z.enum(['award-bands', 'deduct-bands']),
    unit,
    ...rate,
    ...byMeasure,
    /** The first band that holds gives its points; none gives nothing. */
    bands: z.array(z.strictObject({ when: comparisonSchema, points: pointsSchema })).min(1),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('award-share'),
    points: pointsSchema,
    ...byMeasure,
    /** The points times the rate are rounded once to so many places of a 分. */
    places: z.int().min(0).max(2).default(2),
  }),
]);
export type Rule = z.output<typeof ruleSchema>;

/** What the panelist gives a rule: a tick, a count (with or without a checklist), a rate, points, several of them, a level, or nothing. */
export type Entry = 'yesNo' | 'count' | 'rate' | 'checklist' | 'points' | 'amounts' | 'level' | 'none';

/** The measure that decides the rule; undefined where something is entered for it. */
export function measureOf(rule: Rule): string | undefined {
  return 'measure' in rule ? rule.measure : undefined;
}

/** Whether the rule's numbers are percent of a rate, entered or given by a measure. */
export function isRate(rule: Rule): boolean {
  if (measureOf(rule) !== undefined) return true;
  return rule.kind === 'award-share' || ('rate' in rule && rule.rate === true);
}

/** What the panelist enters for the rule. @example entryOf(zeroIf) // 'yesNo' */
export function entryOf(rule: Rule): Entry {
  if (measureOf(rule) !== undefined) return 'none';
  if (isRate(rule)) return 'rate';
  switch (rule.kind) {
    case 'zero-if':
    case 'deduct-if':
    case 'add-if':
      return 'yesNo';
    case 'deduct-per':
    case 'add-per':
      return rule.checklist ? 'checklist' : 'count';
    case 'deduct-if-count':
    case 'add-if-count':
      return rule.countOf === undefined ? 'count' : 'none';
    case 'deduct-short':
    case 'award-bands':
    case 'deduct-bands':
      return 'count';
    case 'award-share':
      return 'rate';
    case 'deduct-range':
    case 'award-range':
      return rule.each ? 'amounts' : 'points';
    case 'levels':
      return 'level';
    case 'zero-if-measure':
      return 'none';
  }
}

/**
 * Whether the item stays unscored until this rule's value is entered, 0 included: counts that are compared,
 * shortfalls, awarded points, levels, measures, and every addition of an item that starts at zero.
 */
export function isRequired(rule: Rule, start: 'full' | 'zero'): boolean {
  switch (rule.kind) {
    case 'deduct-if-count':
    case 'add-if-count':
      return rule.countOf === undefined;
    case 'deduct-short':
    case 'award-range':
    case 'award-bands':
    case 'deduct-bands':
    case 'award-share':
    case 'levels':
    case 'zero-if-measure':
      return true;
    case 'add-if':
    case 'add-per':
      return start === 'zero';
    case 'zero-if':
    case 'deduct-if':
    case 'deduct-per':
    case 'deduct-range':
      return false;
  }
}

/** Whether a measure or another rule's count decides the rule, not a value of its own. */
export function isDecided(rule: Rule): boolean {
  return entryOf(rule) === 'none';
}
