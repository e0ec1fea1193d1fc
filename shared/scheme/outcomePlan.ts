import { z } from 'zod';
import { textSchema } from './text.ts';

/** What follows from the grade: who is recommended, and the steps from there to the title. */
export const outcomeSchema = z.strictObject({
  sentence: textSchema,
  /** The grades, by their words, that reach 创建标准. */
  meets: z.array(textSchema).min(1),
  steps: z.array(textSchema).min(1),
  note: textSchema,
});
