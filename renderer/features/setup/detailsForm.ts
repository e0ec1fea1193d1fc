import { z } from 'zod';
import { type AssessmentInput, panelistSchema } from '../../../shared/assessment/assessment.ts';
import { panelRuleSchema } from '../../../shared/scheme/panelRule.ts';

/** The details of an assessment as they stand in the form, finished or not. Days are YYYY-MM-DD. */
export const detailsFormSchema = z.object({
  name: z.string(),
  year: z.number().nullable(),
  organiser: z.string(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  panel: z.array(
    z.object({
      name: z.string(),
      isChair: z.boolean(),
      role: panelistSchema.shape.role,
      unit: z.string().optional(),
    }),
  ),
});
export type DetailsForm = z.output<typeof detailsFormSchema>;
/** What a new assessment asks besides: how the members' sheets make one score, null where they fill one together. */
export const newFormSchema = detailsFormSchema.extend({ panelRule: panelRuleSchema.nullable() });
export type NewAssessmentForm = z.output<typeof newFormSchema>;
export type PanelForm = DetailsForm['panel'];

export function formOf({ name, year, organiser, startsOn, endsOn, panel }: AssessmentInput): DetailsForm {
  return { name, year, organiser, startsOn, endsOn, panel: [...panel] };
}

/** What the form says, for the contract; null while days or year are missing. */
export function detailsOf({
  name,
  year,
  organiser,
  startsOn,
  endsOn,
  panel,
}: DetailsForm): AssessmentInput | null {
  if (year === null || startsOn === null || endsOn === null) return null;
  return { name, year, organiser, startsOn, endsOn, panel: namedOf(panel) };
}

/** Whether both name the same members in the same order under the same chair, blank rows aside. */
export function isSamePanel(one: PanelForm, other: PanelForm): boolean {
  return JSON.stringify(namedOf(one)) === JSON.stringify(namedOf(other));
}

/** The panelists without the rows that are still blank. */
export function namedOf(panel: PanelForm): PanelForm {
  return panel
    .map(({ unit = '', ...panelist }) => ({
      ...panelist,
      name: panelist.name.trim(),
      ...(unit.trim() !== '' && { unit: unit.trim() }),
    }))
    .filter((panelist) => panelist.name !== '');
}
