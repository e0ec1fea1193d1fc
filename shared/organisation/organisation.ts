import { z } from 'zod';
import { candidateInputSchema } from '../assessment/candidate.ts';
import { isDayOrMonth } from '../assessment/day.ts';
import { appraisalSchema, awardSchema, projectSchema, titleRecordSchema } from './records.ts';

/**
 * An organisation as the workspace's register keeps it, shared by all assessments. A list that is null has not been
 * entered, which is not the same as empty.
 */
export const organisationInputSchema = candidateInputSchema.extend({
  /** The day on which it passed 验收; YYYY-MM where only the month is known. */
  acceptedOn: z.string().refine(isDayOrMonth, '验收日期应为有效日期').nullable(),
  awards: z.array(awardSchema).max(1000).nullable(),
  appraisals: z.array(appraisalSchema).max(1000).nullable(),
  projects: z.array(projectSchema).max(1000).nullable(),
  titles: z.array(titleRecordSchema).max(200),
});
export type OrganisationInput = z.output<typeof organisationInputSchema>;

export interface Organisation extends OrganisationInput {
  readonly id: string;
}
