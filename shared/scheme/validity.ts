import { z } from 'zod';
import { textSchema } from './text.ts';

/** How long a title is valid (表彰, 重新认定). Warnings begin `warnMonths` before it lapses, a default. */
export const validitySchema = z.strictObject({
  years: z.int().positive(),
  sentence: textSchema,
  /** What happens then, and the two ways it may end. */
  renewal: z.strictObject({ sentence: textSchema, kept: textSchema, notKept: textSchema }),
  /** What the title opens while it is valid. */
  unlocks: textSchema,
  warnMonths: z.int().positive(),
});
export type Validity = z.output<typeof validitySchema>;
