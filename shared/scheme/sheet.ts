import { z } from 'zod';
import { type EffectOf, effectOf } from '../scoring/ruleEffect.ts';
import { formHeadsSchema } from './formHeads.ts';
import { limitsOfItem, limitsShape } from './limits.ts';
import { pointsSchema } from './pointsSchema.ts';
import { isDecided, isRequired, ruleSchema } from './rule.ts';
import { sourceSchema } from './source.ts';
import { textSchema } from './text.ts';

/** A rule as a function of its value, in one shape for every kind. */
export interface Part {
  readonly id: string;
  /** Whether its value must be known before the item has a score. */
  readonly isRequired: boolean;
  /** Whether a measure or another rule's count decides it, not a value of its own. */
  readonly isDecided: boolean;
  readonly effectOf: EffectOf;
}

/** A part with the place of its item in the form. */
export interface FormPart extends Part {
  readonly item: number;
}

const plainItemSchema = z.strictObject({
  id: z.string().min(1),
  max: pointsSchema,
  ...limitsShape,
  start: z.enum(['full', 'zero']),
  content: textSchema,
  standard: textSchema,
  rules: z.array(ruleSchema).min(1),
  /** The panel may find that the item does not apply, giving the reason; it then counts with its full points. */
  notApplicable: z.strictObject({ points: z.literal('full'), note: textSchema }).optional(),
});

/** The item with what follows from its rules, made once. */
export function withParts<T extends z.output<typeof plainItemSchema>>(item: T) {
  const required = new Set(item.rules.filter((rule) => isRequired(rule, item.start)).map((rule) => rule.id));
  return {
    ...item,
    limits: limitsOfItem(item),
    /** The ids of the rules that leave the item unscored until they are entered. */
    required,
    /** The rules as functions of their value. */
    parts: item.rules.map(
      (rule): Part => ({
        id: rule.id,
        isRequired: required.has(rule.id),
        isDecided: isDecided(rule),
        effectOf: effectOf(rule, item.start, required),
      }),
    ),
  };
}

/** 考评内容 with its 考评标准: `max` points, starting `full` or at `zero`, moved by its rules within its limits. */
export const itemSchema = plainItemSchema.transform(withParts);
export type Item = z.output<typeof itemSchema>;

/** 项目: a named group of items. */
export const dimensionSchema = z.strictObject({
  id: z.string().min(1),
  name: textSchema,
  /** The document's whole paragraph, where its items carry short titles. */
  text: textSchema.optional(),
  max: pointsSchema,
  ...limitsShape,
  items: z.array(itemSchema).min(1),
});
export type Dimension = z.output<typeof dimensionSchema>;

/** The form with what follows from its dimensions, made once. */
export function withPlaces<T extends { readonly dimensions: readonly Dimension[] }>(form: T) {
  const items = form.dimensions.flatMap((dimension) => dimension.items);
  const parts = items.flatMap(({ parts: own }, item) => own.map((part): FormPart => ({ ...part, item })));
  return {
    ...form,
    /** All items, through all dimensions, in the form's order. */
    items,
    /** How many values of each item must be known. */
    missing: Int32Array.from(items.map(({ required }) => required.size)),
    /** The rules that other data decide. */
    decidedParts: parts.filter((part) => part.isDecided),
    /** The rules that a value is entered for, by rule id. */
    enteredParts: new Map(parts.filter((part) => !part.isDecided).map((part) => [part.id, part])),
  };
}

/**
 * 评分表: what is scored. `by: 'panel'` is one joint sheet that the whole panel signs; `by: 'sources'` is one from each
 * source, side by side, combined by weight.
 */
export const sheetSchema = z
  .strictObject({
    name: textSchema,
    heads: formHeadsSchema.optional(),
    by: z.enum(['panel', 'sources']),
    /** In the order in which they are done; with `by: 'sources'` only. */
    sources: z.array(sourceSchema).min(1).optional(),
    total: pointsSchema,
    ...limitsShape,
    capAdditions: z.enum(['beforeDeductions', 'afterDeductions']).default('beforeDeductions'),
    dimensions: z.array(dimensionSchema).min(1),
  })
  .transform(withPlaces);
export type SheetForm = z.output<typeof sheetSchema>;

/** All items of a sheet in its order. */
export function itemsOf(form: SheetForm): readonly Item[] {
  return form.items;
}
