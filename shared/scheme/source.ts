import { z } from 'zod';
import { textSchema } from './text.ts';

/**
 * 自评 / 群众测评 / 上级评定: who a score comes from, in the order of the scheme. `takes` says whether it fills the sheet
 * or votes; a vote is shown as rates beside the scores and cannot carry weight.
 *
 * Units: weight in whole percent; the weights of a sheet's sources sum to 100.
 */
export const sourceSchema = z.strictObject({
  id: z.string().min(1),
  name: textSchema,
  weight: z.int().min(0).max(100),
  takes: z.enum(['sheet', 'ballot']).default('sheet'),
  /** Whether the whole panel signs its sheet; otherwise those name themselves who filled it. */
  signedByPanel: z.boolean().default(false),
  /** Whether its sheet may be given as totals alone, of the dimensions or of the whole. */
  totals: z.literal(true).optional(),
  /** The measure whose options are on the ballot paper. */
  measure: z.string().min(1).optional(),
});
export type Source = z.output<typeof sourceSchema>;
