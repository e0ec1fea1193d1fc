import { z } from 'zod';
import { textSchema } from './text.ts';

/** 定级 by the superior organisation, level by level, without points: best grade first. */
export const gradingSchema = z.strictObject({
  sentence: textSchema,
  by: textSchema,
  grades: z.array(textSchema).min(2),
  /** Which organisation grades which kinds, from the top down. */
  levels: z
    .array(
      z.strictObject({ id: z.string().min(1), by: textSchema, kinds: z.array(z.string().min(1)).min(1) }),
    )
    .min(1),
  /** The attachment that is graded against. */
  basis: z.string().min(1),
  /** A second grading after 整改, compared with the first (晋位升级). */
  again: textSchema.optional(),
});
