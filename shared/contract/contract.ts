import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { ArchiveReport } from '../archive/archiveReport.ts';
import { type Assessment, assessmentInputSchema } from '../assessment/assessment.ts';
import { type Candidate, candidateInputSchema } from '../assessment/candidate.ts';
import { isDay } from '../assessment/day.ts';
import type { FlowState } from '../flow/flowState.ts';
import type { CandidateGrading } from '../grading/gradings.ts';
import type { TrackResult } from '../nomination/trackResult.ts';
import type { NoticePeriod } from '../notice/workingDays.ts';
import type { HistoryLine } from '../organisation/historyLine.ts';
import { type Organisation, organisationInputSchema } from '../organisation/organisation.ts';
import type { AssessmentResult } from '../outcome/assessmentResult.ts';
import type { CandidateRectification } from '../rectification/rectificationOf.ts';
import { type Entry, entryInputSchema } from '../register/entry.ts';
import { decisionSchema, noticeSchema } from '../register/noticeContent.ts';
import { reportNames } from '../report/reportNames.ts';
import type { ReportPreview } from '../report/reportPreview.ts';
import type { ReportProgress } from '../report/reportProgress.ts';
import type { WorkbookModel } from '../report/workbookModel.ts';
import type { StepState } from '../round/stepsOf.ts';
import { type Adjustments, adjustmentsSchema } from '../scheme/adjustments.ts';
import type { SchemeSource } from '../scheme/scheme.ts';
import type { Facts } from '../scoring/facts.ts';
import type { Progress } from '../sheet/progress.ts';
import { type SheetContent, sheetChangeSchema } from '../sheet/sheet.ts';
import type { Verification } from '../verify/verification.ts';
import { errors } from './errors.ts';
import type { DocumentPreview, Publicity } from './publicity.ts';

const base = oc.errors(errors);
const draftDocumentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('notice'), content: noticeSchema }),
  z.strictObject({ kind: z.literal('decision'), content: decisionSchema }),
  z.strictObject({ kind: z.literal('certificates'), content: decisionSchema }),
]);
const id = z.string().min(1).max(64);
const ofAssessment = z.strictObject({ assessmentId: id });
const columnNames = z.array(z.string().max(200)).max(100);
/** One report; `candidateIds` limits it, all where absent. */
const reportInput = z.strictObject({
  assessmentId: id,
  report: z.enum(reportNames),
  candidateIds: z.array(id).min(1).optional(),
  /** Columns to leave out, by the names that the report offers. */
  without: columnNames.optional(),
});
export type ReportInput = z.output<typeof reportInput>;
export { reportInput as reportInputSchema };

/** Several reports as one zip; `separate` makes a workbook for each candidate where a report has a worksheet for each. */
const reportsInput = z.strictObject({
  assessmentId: id,
  reports: z.array(z.enum(reportNames)).min(1),
  candidateIds: z.array(id).min(1).optional(),
  separate: z.boolean().default(false),
  /** Columns to leave out, by report. */
  without: z.partialRecord(z.enum(reportNames), columnNames).default({}),
});
export type ReportsInput = z.output<typeof reportsInput>;
/** Names an export that runs, so that its progress can be asked for. */
const progressId = z.string().min(1).max(64);
const ofCandidate = z.strictObject({ candidateId: id });
/** Which of a candidate's sheets, as slotName has it; the panel's joint one where it is not given. */
const slot = z.string().max(130).default('');
const ofSheet = z.strictObject({ candidateId: id, slot });
const ofRound = z.strictObject({ assessmentId: id, roundId: id.nullable().default(null) });
const organisationSchema = organisationInputSchema.extend({ id: id.nullable() });
export type OrganisationSaving = z.input<typeof organisationSchema>;

/** A shipped scheme as lists show it. Units: total in 分, null where the scheme has no sheet. */
export interface SchemeSummary {
  readonly id: string;
  readonly title: string;
  readonly total: number | null;
  readonly seed: string;
  readonly version: string;
  readonly issuer: string;
}

/** An assessment as the list shows it, with how far its sheets are. */
export interface AssessmentSummary extends Assessment {
  readonly schemeTitle: string;
  /** Whether its scheme has a sheet to be signed. */
  readonly hasSheet: boolean;
  readonly candidateCount: number;
  readonly startedCount: number;
  readonly submittedCount: number;
  /** The step of its course that it stands at; null before the first. */
  readonly stage: string | null;
}

/** An assessment with the scheme it pins. */
export interface AssessmentDetail extends Assessment {
  readonly scheme: SchemeSource;
  readonly adjustments: Adjustments;
}

/** A candidate with how far its sheet is. */
export interface CandidateSummary extends Candidate, Progress {
  readonly status: 'untouched' | 'started' | 'submitted';
}

/** One sheet of a candidate. `measures` are what its ballots give, which some rules go by. */
export interface SheetDetail {
  readonly candidateId: string;
  readonly slot: string;
  readonly measures: Facts['measures'];
  readonly content: SheetContent;
  readonly submission: Submission | null;
}

/** 签字确认: who signed, when (ISO instant). While it stands the sheet is locked. */
export interface Submission {
  readonly at: string;
  readonly signedBy: readonly string[];
}

/** The rows of a table file or of pasted text, as texts; `sheetName` is null for csv. */
export interface TableSheet {
  readonly sheetName: string | null;
  readonly rows: readonly (readonly string[])[];
  /** What was changed or left out in reading (merged cells filled, rows cut), in Chinese. */
  readonly notes: readonly string[];
}

export interface WorkspaceInfo {
  readonly path: string;
  /** Hash of the log's last entry; printed on every output. Empty in a new workspace. */
  readonly head: string;
  readonly entryCount: number;
  readonly programVersion: string;
}

/** The outcome of a full check of the workspace. */
export interface CheckReport {
  readonly ok: boolean;
  readonly head: string;
  readonly count: number;
  readonly problems: readonly string[];
}

/** Every query and command of the program. Files travel as File; everything else as JSON. */
export const contract = {
  scheme: {
    list: base.output(z.custom<readonly SchemeSummary[]>()),
    /** Which scheme files could not be read, one sentence each. */
    problems: base.output(z.custom<readonly string[]>()),
    /** The shipped scheme. */
    get: base.input(z.strictObject({ schemeId: id })).output(z.custom<SchemeSource>()),
    /** The source document's text (文件原文). */
    document: base
      .input(z.strictObject({ schemeId: id }))
      .output(z.object({ title: z.string(), text: z.string() })),
  },
  assessment: {
    list: base.output(z.custom<readonly AssessmentSummary[]>()),
    get: base.input(ofAssessment).output(z.custom<AssessmentDetail>()),
    create: base
      .input(z.strictObject({ schemeId: id, details: assessmentInputSchema, adjustments: adjustmentsSchema }))
      .output(ofAssessment),
    /**
     * Changes the details or the readings; the readings only before they are signed. From then on another panel needs
     * a reason, and neither panel nor year changes while a sheet is submitted.
     */
    update: base
      .input(
        z.strictObject({
          assessmentId: id,
          details: assessmentInputSchema,
          adjustments: adjustmentsSchema,
          reason: z.string().trim().max(500, '变更原因不能超过 500 个字').optional(),
        }),
      )
      .output(ofAssessment),
    /** The panel has read and signed the readings: scoring opens, the scheme is fixed. */
    sign: base.input(ofAssessment).output(z.object({ signedAt: z.string() })),
    /** Takes an assessment off the list; a real one only while its sheets are empty and none was ever submitted. */
    remove: base.input(ofAssessment).output(z.object({})),
    /** Makes a finished rehearsal of each scheme that can run. */
    loadDemo: base.output(z.object({ assessmentIds: z.array(id) })),
  },
  candidate: {
    /** With the progress of one of their sheets: the last one where none is named. */
    list: base
      .input(z.strictObject({ assessmentId: id, slot: z.string().max(130).optional() }))
      .output(z.custom<readonly CandidateSummary[]>()),
    /** Adds all or none; names every candidate that is there already. */
    add: base
      .input(
        z.strictObject({
          assessmentId: id,
          candidates: z
            .array(candidateInputSchema)
            .min(1, '名单中没有参评单位')
            .max(20_000, '一次最多加入 20000 个参评单位'),
        }),
      )
      .output(z.object({ candidateIds: z.array(id) })),
    update: base
      .input(z.strictObject({ candidateId: id, details: candidateInputSchema }))
      .output(ofCandidate),
    /** Refused while its sheet holds anything. */
    remove: base.input(ofCandidate).output(z.object({})),
    /** The rows of an uploaded xlsx, xls or csv. */
    readTable: base.input(z.object({ file: z.file() })).output(z.custom<readonly TableSheet[]>()),
    /** The roster template as xlsx. */
    template: base.output(z.file()),
  },
  sheet: {
    get: base.input(ofSheet).output(z.custom<SheetDetail>()),
    /** Commits a change before it answers. */
    change: base
      .input(ofSheet.extend({ change: sheetChangeSchema }))
      .output(z.object({ savedAt: z.string() })),
    /** `total` is what the signers saw, in hundredths; refused where the sheet gives another one by now. */
    submit: base
      .input(
        ofSheet.extend({
          signedBy: z.array(z.string().min(1).max(40)).min(1),
          total: z.int(),
        }),
      )
      .output(z.custom<Submission>()),
    reopen: base
      .input(
        ofSheet.extend({
          reason: z.string().trim().min(1, '请写明退回修改的原因').max(500),
        }),
      )
      .output(ofCandidate),
  },
  result: {
    /** The result of a round, the last one where none is named. */
    get: base.input(ofRound).output(z.custom<AssessmentResult>()),
  },
  /** What follows from the sheets and entries of an assessment. */
  outcome: {
    flow: base.input(ofAssessment).output(z.custom<FlowState>()),
    /** By candidate id. */
    steps: base.input(ofRound).output(z.custom<Readonly<Record<string, readonly StepState[]>>>()),
    tracks: base.input(ofAssessment).output(z.custom<readonly TrackResult[]>()),
    gradings: base.input(ofAssessment).output(z.custom<readonly CandidateGrading[]>()),
    rectifications: base.input(ofAssessment).output(z.custom<readonly CandidateRectification[]>()),
  },
  /** 公示, 表彰决定 and 荣誉证书; what they say is put down as entries. */
  notice: {
    get: base.input(ofAssessment).output(z.custom<Publicity>()),
    /** The last of so many working days from the first on. */
    period: base
      .input(
        z.strictObject({
          assessmentId: id,
          firstDay: z.string().refine(isDay, '公示开始日期应为有效日期'),
          days: z.int().min(1).max(60),
        }),
      )
      .output(z.custom<NoticePeriod>()),
    /** A document as it is being written, not saved. */
    preview: base
      .input(z.strictObject({ assessmentId: id, draft: draftDocumentSchema }))
      .output(z.custom<DocumentPreview>()),
    /** A document that was written, as docx or PDF; of the notices the one that counts where none is named. */
    file: base
      .input(
        ofAssessment.extend({
          kind: z.enum(['notice', 'decision', 'certificates']),
          key: id.optional(),
          format: z.enum(['docx', 'pdf']),
        }),
      )
      .output(z.file()),
  },
  /** What people put down beside the sheets; shared/register says of what kinds. */
  entry: {
    list: base
      .input(z.strictObject({ assessmentId: id, candidateId: id.optional() }))
      .output(z.custom<readonly Entry[]>()),
    /** Commits all or none before it answers. */
    set: base
      .input(z.strictObject({ assessmentId: id, entries: z.array(entryInputSchema).min(1).max(2000) }))
      .output(z.object({ savedAt: z.string() })),
    /** Keeps a file as one of the scheme's attachments. */
    attach: base
      .input(
        z.object({
          assessmentId: id,
          attachmentId: id,
          by: z.string().trim().min(1).max(40),
          file: z.file(),
        }),
      )
      .output(z.object({ savedAt: z.string() })),
    attachment: base.input(z.strictObject({ assessmentId: id, attachmentId: id })).output(z.file()),
  },
  /** The workspace's register of organisations. */
  organisation: {
    list: base.output(z.custom<readonly Organisation[]>()),
    /** Every assessment that the organisation took part in, newest first. */
    history: base.input(z.strictObject({ organisationId: id })).output(z.custom<readonly HistoryLine[]>()),
    /** Saves all or none; one without id is new. */
    save: base
      .input(z.strictObject({ organisations: z.array(organisationSchema).min(1).max(20_000) }))
      .output(z.object({ organisationIds: z.array(id) })),
    remove: base.input(z.strictObject({ organisationId: id })).output(z.object({})),
    /** Enters a title of the assessment's in the honour register for the candidates named. */
    grant: base
      .input(
        z.strictObject({
          assessmentId: id,
          honour: z.string().trim().min(1).max(200),
          on: z.string().refine(isDay, '授予日期应为有效日期'),
          basis: z.string().trim().max(200),
          candidateIds: z.array(id).min(1),
        }),
      )
      .output(z.object({ organisationIds: z.array(id) })),
    /** The register as xlsx, in the shape in which it is imported. */
    export: base.output(z.file()),
    /** The same workbook without rows, and with a sheet that says how to fill it in. */
    template: base.output(z.file()),
  },
  report: {
    /** One report as a model, for the printer. */
    model: base.input(reportInput).output(z.custom<WorkbookModel>()),
    /** The first rows of its first worksheet, for the screen. */
    preview: base
      .input(reportInput.extend({ rows: z.int().min(1).max(2000) }))
      .output(z.custom<ReportPreview>()),
    /** The same report as an xlsx file. */
    export: base.input(reportInput.extend({ progressId: progressId.optional() })).output(z.file()),
    /** Several reports as one zip of workbooks. */
    exportMany: base.input(reportsInput.extend({ progressId: progressId.optional() })).output(z.file()),
    /** How far an export is that runs; null where none of that name does. */
    progress: base.input(z.strictObject({ progressId })).output(z.custom<ReportProgress | null>()),
    /** The committee's own form (an xlsx with placeholders), filled. */
    fillTemplate: base.input(z.object({ assessmentId: id, file: z.file() })).output(z.file()),
    /** A workbook that was brought back: whether it is ours, and every cell that differs. */
    verify: base.input(z.object({ file: z.file() })).output(z.custom<Verification>()),
  },
  archive: {
    /** Everything of an assessment as one zip; `report.progress` says how far it is. */
    make: base.input(ofAssessment.extend({ progressId: progressId.optional() })).output(z.file()),
    /** Whether an archive is whole and as it was made. */
    check: base.input(z.object({ file: z.file() })).output(z.custom<ArchiveReport>()),
  },
  workspace: {
    info: base.output(z.custom<WorkspaceInfo>()),
    check: base.output(z.custom<CheckReport>()),
    /** A consistent copy of the workspace as one file, for a stick. */
    copy: base.output(z.file()),
  },
};
export type Contract = typeof contract;
