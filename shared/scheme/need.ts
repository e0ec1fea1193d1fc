import { z } from 'zod';

/**
 * What must be complete before an assessment moves on from a stage; missingFor says what of it still is not. The
 * documents order the stages; what each needs is the program's reading of its sentence.
 */
export const needSchema = z.union([
  z.enum([
    'roster',
    'readings',
    'sheets',
    'checks',
    'rectification',
    'applications',
    'conditions',
    'ballots',
    'recommendations',
    'building',
    'acceptance',
    'firstGrades',
    'secondGrades',
    'titles',
    'notice',
  ]),
  /** All steps of a round, by its id. */
  z.strictObject({ round: z.string().min(1) }),
]);
export type Need = z.output<typeof needSchema>;
