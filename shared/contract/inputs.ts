// What the contract's queries and commands take, where it is long or more than one takes it.
import { z } from 'zod';
import { assessmentInputSchema } from '../assessment/assessment.ts';
import { organisationInputSchema } from '../organisation/organisation.ts';
import { packageForms } from '../package/packageHead.ts';
import { decisionSchema, noticeSchema } from '../register/noticeContent.ts';
import { reportNames } from '../report/reportNames.ts';
import { adjustmentsSchema } from '../scheme/adjustments.ts';

export const draftDocumentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('notice'), content: noticeSchema }),
  z.strictObject({ kind: z.literal('decision'), content: decisionSchema }),
  z.strictObject({ kind: z.literal('certificates'), content: decisionSchema }),
]);
export const id = z.string().min(1).max(64);
/** A scheme of the shelf: a shipped one by its id, one of the workspace's own as `id@version`. */
export const ofScheme = z.strictObject({ schemeId: z.string().min(1).max(200) });
export const shownDocumentSchema = z.object({ title: z.string(), text: z.string().nullable() });
export const ofAssessment = z.strictObject({ assessmentId: id });
/** What changes of an assessment: its details, its readings, or both; what is absent stays as the file holds it. */
export const assessmentUpdateSchema = z
  .strictObject({
    assessmentId: id,
    details: assessmentInputSchema.optional(),
    adjustments: adjustmentsSchema.optional(),
    /** Why the panel changes; required from when the readings are signed. */
    reason: z.string().trim().max(500, '变更原因不能超过 500 个字').optional(),
  })
  .refine(
    ({ details, adjustments }) => details !== undefined || adjustments !== undefined,
    '没有要修改的内容',
  );
const columnNames = z.array(z.string().max(200)).max(100);
/** One report; `candidateIds` limits it, all where absent. */
export const reportInputSchema = z.strictObject({
  assessmentId: id,
  report: z.enum(reportNames),
  candidateIds: z.array(id).min(1).optional(),
  /** Columns to leave out, by the names that the report offers. */
  without: columnNames.optional(),
});
export type ReportInput = z.output<typeof reportInputSchema>;

/** Several reports as one zip; `separate` makes a workbook for each candidate where a report has a worksheet for each. */
export const reportsInputSchema = z.strictObject({
  assessmentId: id,
  reports: z.array(z.enum(reportNames)).min(1),
  candidateIds: z.array(id).min(1).optional(),
  separate: z.boolean().default(false),
  /** Columns to leave out, by report. */
  without: z.partialRecord(z.enum(reportNames), columnNames).default({}),
});
export type ReportsInput = z.output<typeof reportsInputSchema>;
/** Names an export that runs, so that its progress can be asked for. */
export const progressId = z.string().min(1).max(64);
export const ofCandidate = z.strictObject({ candidateId: id });
/** Which of a candidate's sheets, as slotName has it; the panel's joint one where it is not given. */
const slot = z.string().max(130).default('');
export const ofSheet = z.strictObject({ candidateId: id, slot });
/** A member of the panel, by name. */
export const panelist = z.string().trim().min(1, '请写明考评员').max(40);
/** Whose package it is: a panelist's, by name, or a candidate's of itself. */
export const ofOwner = z
  .strictObject({
    assessmentId: id,
    panelist: panelist.optional(),
    candidateId: id.optional(),
    as: z.enum(packageForms).default('file'),
  })
  .refine(
    (owner) => (owner.panelist === undefined) !== (owner.candidateId === undefined),
    '请写明考评员或单位',
  );
/** A sheet in conflict as it was looked at, see PackageRow. */
export const packageChoiceSchema = ofSheet.extend({ mark: z.string().max(64) });
export const ofRound = z.strictObject({ assessmentId: id, roundId: id.nullable().default(null) });
export const organisationSchema = organisationInputSchema.extend({ id: id.nullable() });
export type OrganisationSaving = z.input<typeof organisationSchema>;
