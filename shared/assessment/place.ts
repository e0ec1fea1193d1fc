import { z } from 'zod';

/** The screens of an assessment on which something is mended, and their parts. */
const screens = [
  'details',
  'readings',
  'roster',
  'flow',
  'rectification',
  'score',
  'differences',
  'totals',
  'ballots',
  'grading',
  'nominations',
  'results',
  'notice',
  'objections',
  'decision',
] as const;

/** Where something is mended: a screen, the unit that it is about where it is about one, or a screen beside all assessments. */
export const placeSchema = z.union([
  z.strictObject({
    screen: z.enum(screens),
    assessmentId: z.string(),
    candidateId: z.string().optional(),
    /** Which sheet, as slotName has it, where the screen is about some of a unit's. */
    slot: z.string().optional(),
  }),
  z.strictObject({ screen: z.enum(['list', 'dataFile']) }),
  z.strictObject({ screen: z.literal('organisations'), organisationId: z.string().optional() }),
]);
export type Place = z.output<typeof placeSchema>;
/** A screen of an assessment that is known. */
export type Screen = (typeof screens)[number];
