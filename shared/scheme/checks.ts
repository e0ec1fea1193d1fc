import { z } from 'zod';
import { comparisonSchema } from '../number/comparison.ts';
import { textSchema } from './text.ts';

const rowSchema = z.strictObject({
  id: z.string().min(1),
  text: textSchema,
  /** What the row looks at, where the document says it apart (六查六看: 查…，看…). */
  look: textSchema.optional(),
  /** The number of members at which the row warns, with the document's sentence. */
  warnMembers: z.strictObject({ when: comparisonSchema, sentence: textSchema }).optional(),
});

/** 六对照六查摆, 六查六看: a check list that feeds 问题清单. */
export const checksSchema = z.strictObject({
  name: textSchema,
  text: textSchema.optional(),
  rows: z.array(rowSchema).min(1),
});
export type Checks = z.output<typeof checksSchema>;
