import { oc } from '@orpc/contract';
import { z } from 'zod';
import { type Assessment, assessmentInputSchema } from '../assessment/assessment.ts';
import { type Candidate, candidateInputSchema } from '../assessment/candidate.ts';
import type { AssessmentResult } from '../outcome/assessmentResult.ts';
import { reportNames } from '../report/reportNames.ts';
import type { WorkbookModel } from '../report/workbookModel.ts';
import { type Adjustments, adjustmentsSchema } from '../scheme/adjustScheme.ts';
import type { SchemeSource } from '../scheme/scheme.ts';
import type { Progress } from '../sheet/progress.ts';
import { type SheetContent, sheetChangeSchema } from '../sheet/sheet.ts';
import { errors } from './errors.ts';

const base = oc.errors(errors);
const id = z.string().min(1).max(64);
const ofAssessment = z.strictObject({ assessmentId: id });
/** One report; `candidateIds` limits it, all where absent. */
const reportInput = z.strictObject({
  assessmentId: id,
  report: z.enum(reportNames),
  candidateIds: z.array(id).min(1).optional(),
});
export type ReportInput = z.output<typeof reportInput>;
const ofCandidate = z.strictObject({ candidateId: id });

/** A shipped scheme as lists show it. Units: total in 分, null where the scheme has no sheet. */
export interface SchemeSummary {
  readonly id: string;
  readonly title: string;
  readonly total: number | null;
  readonly seed: string;
  readonly version: string;
  readonly issuer: string;
  /** Whether an assessment can be run with it in this version of the program. */
  readonly canAssess: boolean;
}

/** An assessment as the list shows it, with how far its sheets are. */
export interface AssessmentSummary extends Assessment {
  readonly schemeTitle: string;
  readonly candidateCount: number;
  readonly startedCount: number;
  readonly submittedCount: number;
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

/** 评分表 of one candidate. */
export interface SheetDetail {
  readonly candidateId: string;
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
    /** Changes the details or the readings; the readings only before they are signed. */
    update: base
      .input(
        z.strictObject({ assessmentId: id, details: assessmentInputSchema, adjustments: adjustmentsSchema }),
      )
      .output(ofAssessment),
    /** The panel has read and signed the readings: scoring opens, the scheme is fixed. */
    sign: base.input(ofAssessment).output(z.object({ signedAt: z.string() })),
    /** Takes an assessment off the list; refused once a sheet of a real assessment is submitted. */
    remove: base.input(ofAssessment).output(z.object({})),
    /** Makes a finished rehearsal of each scheme that can run. */
    loadDemo: base.output(z.object({ assessmentIds: z.array(id) })),
  },
  candidate: {
    list: base.input(ofAssessment).output(z.custom<readonly CandidateSummary[]>()),
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
    get: base.input(ofCandidate).output(z.custom<SheetDetail>()),
    /** Commits a change before it answers. */
    change: base
      .input(z.strictObject({ candidateId: id, change: sheetChangeSchema }))
      .output(z.object({ savedAt: z.string() })),
    submit: base
      .input(z.strictObject({ candidateId: id, signedBy: z.array(z.string().min(1).max(40)).min(1) }))
      .output(z.custom<Submission>()),
    reopen: base
      .input(
        z.strictObject({
          candidateId: id,
          reason: z.string().trim().min(1, '请写明退回修改的原因').max(500),
        }),
      )
      .output(ofCandidate),
  },
  result: {
    get: base.input(ofAssessment).output(z.custom<AssessmentResult>()),
  },
  report: {
    /** One report as a model, for the screen and the printer. */
    model: base.input(reportInput).output(z.custom<WorkbookModel>()),
    /** The same report as an xlsx file. */
    export: base.input(reportInput).output(z.file()),
  },
  workspace: {
    info: base.output(z.custom<WorkspaceInfo>()),
    check: base.output(z.custom<CheckReport>()),
    /** A consistent copy of the workspace as one file, for a stick. */
    copy: base.output(z.file()),
  },
};
export type Contract = typeof contract;
