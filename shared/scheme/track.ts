import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import { quotaSchema } from './quota.ts';
import { textSchema } from './text.ts';
import { validitySchema } from './validity.ts';

/**
 * One honour that may be recommended for: who may stand, under which conditions, how many. Most schemes have one.
 */
export const trackSchema = z.strictObject({
  id: z.string().min(1),
  honour: textSchema,
  kinds: z.array(z.string().min(1)).min(1),
  conditions: z.array(conditionSchema).min(1),
  /** Measures that must hold, by id. */
  measures: z.array(z.string().min(1)).default([]),
  quotas: z.array(quotaSchema).default([]),
  validity: validitySchema.optional(),
});
export type Track = z.output<typeof trackSchema>;
