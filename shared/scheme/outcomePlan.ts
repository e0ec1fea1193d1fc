import { z } from 'zod';
import { needSchema } from './need.ts';
import { textSchema } from './text.ts';

/** What follows from the grade: who is recommended, and the steps from there to the title. */
export const outcomeSchema = z.strictObject({
  sentence: textSchema,
  /** The grades, by their words, that reach 创建标准. */
  meets: z.array(textSchema).min(1),
  /** The measures, by id, whose line is part of 创建标准: below it the standard is not reached whatever the total. */
  measures: z.array(z.string().min(1)).optional(),
  steps: z
    .array(
      z.strictObject({ id: z.string().min(1), name: textSchema, needs: z.array(needSchema).default([]) }),
    )
    .min(1),
  note: textSchema,
});
