import { z } from 'zod';
import { textSchema } from './text.ts';

const stepSchema = z.strictObject({
  id: z.string().min(1),
  name: textSchema,
  /** The part of the total that it does, by its id; absent: the step is only named. */
  part: z.string().min(1).optional(),
});

/** One time through the sheet (分类定级, 考核评定): its steps are done in order, or waived with a reason. */
export const roundSchema = z.strictObject({
  id: z.string().min(1),
  name: textSchema,
  when: textSchema.optional(),
  text: textSchema,
  steps: z.array(stepSchema).min(1),
  /** What the round looks at above all (三看). */
  looks: z.array(textSchema).default([]),
});
export type Round = z.output<typeof roundSchema>;
