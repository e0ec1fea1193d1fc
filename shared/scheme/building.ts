import { z } from 'zod';
import { textSchema } from './text.ts';

/** 建设周期, and the 成果 that 验收 looks for; the list is open. */
export const buildingSchema = z.strictObject({
  years: z.int().positive(),
  sentence: textSchema,
  results: z.strictObject({
    lead: textSchema,
    list: z.array(z.strictObject({ id: z.string().min(1), text: textSchema })).min(1),
  }),
});
