import { z } from 'zod';
import { textSchema } from './text.ts';

/**
 * A number that must be reached before 整改 is closed, with the document's sentence; `except` are the kinds of
 * organisations that the sentence does not speak of.
 */
const leastSchema = z.strictObject({
  count: z.int().positive(),
  of: textSchema,
  /** The rows that are counted: outstanding problems, rules or carriers. */
  rows: z.enum(['problem', 'rule', 'carrier']),
  sentence: textSchema,
  except: z.array(z.string().min(1)).default([]),
});

/** One thing that a plan names: which of its parts, and what the scheme calls it. */
const planFieldSchema = z.strictObject({
  asks: z.enum(['goal', 'tasks', 'measures', 'deadline', 'discussedOn']),
  name: textSchema,
});
export type PlanField = z.output<typeof planFieldSchema>;

/** 整改: what every organisation must have before sign-off, and which grades are followed closely. */
export const rectificationSchema = z.strictObject({
  for: z.literal('all'),
  text: textSchema,
  /** 清单 that each must have. */
  lists: z
    .array(z.strictObject({ name: textSchema, holds: z.enum(['problems', 'tasks', 'duties']) }))
    .default([]),
  /** Least numbers; none where the document names none. */
  atLeast: z.array(leastSchema).default([]),
  /** When a problem counts as rectified. */
  countsWhen: textSchema,
  /** Grades, by their words, that are followed closely, with the document's sentence. */
  focus: z.strictObject({ grades: z.array(textSchema).min(1), sentence: textSchema }).optional(),
  /** What a plan must name. */
  fields: z.array(planFieldSchema).default([]),
  note: textSchema.optional(),
});
export type RectificationPlan = z.output<typeof rectificationSchema>;
