import { z } from 'zod';
import { textSchema } from './text.ts';

const common = {
  id: z.string().min(1),
  /** The document's own words. */
  sentence: textSchema,
  /** The word that softens it (原则上, 左右): going over warns and needs a reason. Absent: going over is refused. */
  soft: textSchema.optional(),
  note: textSchema.optional(),
};

/**
 * 名额. Never filled up to. `share` is whole percent of a unit's branches, rounded down; with `windowYears` the titles
 * still held that were given within so many years count, each branch once. `places` is a number for all units together.
 */
export const quotaSchema = z.union([
  z.strictObject({
    ...common,
    share: z.int().min(1).max(100),
    round: z.literal('down'),
    windowYears: z.int().positive().optional(),
    /** The stage on whose day the titles are counted. */
    asOf: z.string().min(1).optional(),
  }),
  z.strictObject({ ...common, places: z.int().positive() }),
]);
export type Quota = z.output<typeof quotaSchema>;
