import { z } from 'zod';
import { formHeadsSchema, headSchema } from './formHeads.ts';
import { limitsOfItem, limitsShape } from './limits.ts';
import { pointsSchema } from './pointsSchema.ts';
import { isRequired, ruleSchema } from './rule.ts';
import { textSchema } from './text.ts';

/** How what does not apply counts: with its full points, not at all, or as well as what applies, by proportion (按比例折算). */
export const treatmentSchema = z.enum(['full', 'none', 'scaled']);
export type Treatment = z.output<typeof treatmentSchema>;

const plainItemSchema = z.strictObject({
  id: z.string().min(1),
  max: pointsSchema,
  ...limitsShape,
  start: z.enum(['full', 'zero']),
  /** The middle level between 项目 and 考评内容: items in a row that have the same one stand together. */
  group: textSchema.optional(),
  content: textSchema,
  standard: textSchema,
  /** What the sheet's further columns say, by their id. */
  columns: z.record(z.string(), textSchema).optional(),
  rules: z.array(ruleSchema).min(1),
  /** The kinds of organisation that it applies to; for any other it does not apply by itself. Absent: all. */
  for: z.array(z.string().min(1)).min(1).optional(),
  /** The panel may find that the item does not apply, giving the reason; how it then counts, the sheet's own way where absent. */
  notApplicable: z.strictObject({ points: treatmentSchema.optional(), note: textSchema }).optional(),
});

/** The item with what follows from its rules, made once. */
export function withLimits<T extends z.output<typeof plainItemSchema>>(item: T) {
  return {
    ...item,
    /** How it counts where it does not apply. */
    treatment: item.notApplicable?.points ?? ('full' as Treatment),
    limits: limitsOfItem(item),
    /** The ids of the rules that leave the item unscored until they are entered. */
    required: new Set(item.rules.filter((rule) => isRequired(rule, item.start)).map((rule) => rule.id)),
  };
}

/** 考评内容 with its 考评标准: `max` points, starting `full` or at `zero`, moved by its rules within its limits. */
export const itemSchema = plainItemSchema.transform(withLimits);
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
export function withItems<
  T extends {
    readonly dimensions: readonly Dimension[];
    readonly notApplicable?: { readonly points: Treatment } | undefined;
  },
>(form: T) {
  const dimensions = form.notApplicable
    ? form.dimensions.map((dimension) => withTreatment(dimension, form.notApplicable?.points))
    : form.dimensions;
  return {
    ...form,
    dimensions,
    /** All items, through all dimensions, in the form's order. */
    items: dimensions.flatMap((dimension) => dimension.items),
  };
}

function withTreatment(dimension: Dimension, points: Treatment = 'full'): Dimension {
  const items = dimension.items.map((item) => ({ ...item, treatment: item.notApplicable?.points ?? points }));
  return { ...dimension, items };
}

/** 评分表: what is scored. */
export const sheetSchema = z
  .strictObject({
    name: textSchema,
    heads: formHeadsSchema.optional(),
    /** Further columns of the table, printed between 考评标准 and the score: 考核方式, 责任部门. */
    columns: z
      .array(z.strictObject({ id: z.string().min(1), head: headSchema }))
      .min(1)
      .max(4)
      .optional(),
    total: pointsSchema,
    ...limitsShape,
    /** How items that do not apply count, where they do not say it themselves; `places` is where a scaled sum is rounded. */
    notApplicable: z
      .strictObject({ points: treatmentSchema, places: z.int().min(0).max(2).default(2) })
      .optional(),
    capAdditions: z.enum(['beforeDeductions', 'afterDeductions']).default('beforeDeductions'),
    dimensions: z.array(dimensionSchema).min(1),
  })
  .transform(withItems);
export type SheetForm = z.output<typeof sheetSchema>;

/** All items of a sheet in its order. */
export function itemsOf(form: SheetForm): readonly Item[] {
  return form.items;
}
