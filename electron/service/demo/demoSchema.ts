import { z } from 'zod';
import { assessmentInputSchema } from '../../../shared/assessment/assessment.ts';
import { candidateInputSchema } from '../../../shared/assessment/candidate.ts';
import { organisationInputSchema } from '../../../shared/organisation/organisation.ts';
import { dayText } from '../../../shared/register/content.ts';
import { entryInputSchema, entryKindSchema } from '../../../shared/register/entry.ts';
import { adjustmentsSchema } from '../../../shared/scheme/adjustments.ts';
import { valueSchema } from '../../../shared/scoring/value.ts';
import { evidenceSchema } from '../../../shared/sheet/sheet.ts';

const name = z.string().min(1);
const notes = z.record(z.string(), z.string());

/** A sheet as it was filled and signed; by the whole panel where nobody is named. */
const sheetStep = z.strictObject({
  do: z.literal('sheet'),
  of: name,
  slot: z.string().default(''),
  values: z.record(z.string(), valueSchema),
  evidence: z.record(z.string(), evidenceSchema).default({}),
  vetoes: z.record(z.string(), evidenceSchema).default({}),
  notApplicable: notes.default({}),
  remarks: notes.default({}),
  signedBy: z.array(name).optional(),
});
export type SheetStep = z.output<typeof sheetStep>;

/** An entry about the assessment (`of` absent), one candidate, several, or every one (`*`). Candidates go by name. */
const enterStep = z
  .strictObject({
    do: z.literal('enter'),
    kind: entryKindSchema,
    key: name,
    of: z.union([name, z.array(name)]).optional(),
    content: z.unknown(),
  })
  .superRefine(({ kind, key, of, content }, context) => {
    const entry = { kind, candidateId: of === undefined ? null : '*', key, content };
    for (const issue of entryInputSchema.safeParse(entry).error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
    }
  });
export type EnterStep = z.output<typeof enterStep>;

const stepSchema = z.discriminatedUnion('do', [
  sheetStep,
  enterStep,
  /** `file` lies beside the rehearsals. */
  z.strictObject({ do: z.literal('attach'), key: name, file: name, by: name }),
  z.strictObject({
    do: z.literal('move'),
    to: name,
    by: name,
    on: dayText,
    reason: z.string().default(''),
  }),
  z.strictObject({
    do: z.literal('grant'),
    honour: name,
    on: dayText,
    basis: z.string(),
    of: z.array(name),
  }),
  /** 公示 for its usual working days from `on`, issued and closed. */
  z.strictObject({
    do: z.literal('notice'),
    by: name,
    on: dayText,
    closedOn: dayText,
    office: name,
    contact: name,
    telephone: name,
    address: name,
    postcode: name,
  }),
  /** 表彰决定, issued. */
  z.strictObject({ do: z.literal('decide'), by: name, on: dayText }),
]);
export type DemoStep = z.output<typeof stepSchema>;

const records = organisationInputSchema
  .pick({ acceptedOn: true, awards: true, appraisals: true, projects: true, titles: true })
  .partial();

/**
 * resources/demo/<scheme>.json: made-up organisations, what the register knows of them, and what people did, in order.
 * `others` are organisations of the register that are not in the assessment.
 */
export const demoSchema = z.strictObject({
  details: assessmentInputSchema,
  adjustments: adjustmentsSchema.optional(),
  candidates: z.array(candidateInputSchema.extend({ records: records.optional() })).min(1),
  others: z.array(candidateInputSchema.extend({ records })).default([]),
  steps: z.array(stepSchema),
});
export type Demo = z.output<typeof demoSchema>;
