import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { ArchiveReport } from '../archive/archiveReport.ts';
import { assessmentInputSchema } from '../assessment/assessment.ts';
import { candidateInputSchema } from '../assessment/candidate.ts';
import { isDay } from '../assessment/day.ts';
import type { FlowState } from '../flow/flowState.ts';
import type { Lack } from '../flow/lack.ts';
import type { CandidateGrading } from '../grading/gradings.ts';
import type { HistoryLine } from '../history/historyLine.ts';
import type { WhatIf } from '../nextYear/whatIf.ts';
import type { TrackResult } from '../nomination/trackResult.ts';
import type { NoticePeriod } from '../notice/workingDays.ts';
import type { Organisation } from '../organisation/organisation.ts';
import type { AssessmentResult } from '../outcome/assessmentResult.ts';
import type { CandidateDifferences } from '../outcome/panelDifferences.ts';
import type { CandidateTotals } from '../outcome/panelTotals.ts';
import type { SourceFile } from '../ownTable/sourceTable.ts';
import type { PackageList, PackageMerged, PackageReading, PackageTaken } from '../package/packageRow.ts';
import type { CandidateRectification } from '../rectification/rectificationOf.ts';
import { type Entry, entryInputSchema } from '../register/entry.ts';
import type { ReportPreview } from '../report/reportPreview.ts';
import type { ReportProgress } from '../report/reportProgress.ts';
import type { WorkbookModel } from '../report/workbookModel.ts';
import type { StepState } from '../round/stepsOf.ts';
import { adjustmentsSchema } from '../scheme/adjustments.ts';
import { panelRuleSchema } from '../scheme/panelRule.ts';
import type { SchemeSource } from '../scheme/scheme.ts';
import type { SchemeSummary } from '../scheme/summaryOf.ts';
import { sheetChangeSchema } from '../sheet/sheet.ts';
import type { Submission } from '../sheet/submission.ts';
import type { TableSheet } from '../table/tableSheet.ts';
import type { Verification } from '../verify/verification.ts';
import type {
  AssessmentDetail,
  AssessmentSummary,
  CandidateSummary,
  CheckReport,
  SheetDetail,
  WorkspaceInfo,
} from './answers.ts';
import type { BackupSummary, DataFileState } from './dataFile.ts';
import { errors } from './errors.ts';
import {
  assessmentUpdateSchema,
  draftDocumentSchema,
  id,
  ofAssessment,
  ofCandidate,
  ofOwner,
  ofRound,
  ofScheme,
  ofSheet,
  organisationSchema,
  packageChoiceSchema,
  progressId,
  reportInputSchema,
  reportsInputSchema,
  shownDocumentSchema,
} from './inputs.ts';
import {
  joinSchema,
  type MeetingSelf,
  type MeetingState,
  ofGuestSchema,
  ofPanelistSchema,
  openMeetingSchema,
} from './meeting.ts';
import type { DocumentPreview, Publicity } from './publicity.ts';

const base = oc.errors(errors);

/** Every query and command of the program. Files travel as File; everything else as JSON. */
export const contract = {
  scheme: {
    /** The shelf: what the program ships, then the workspace's own. */
    list: base.output(z.custom<readonly SchemeSummary[]>()),
    /** Which scheme files could not be read, one sentence each. */
    problems: base.output(z.custom<readonly string[]>()),
    get: base.input(ofScheme).output(z.custom<SchemeSource>()),
    /** The source document (文件原文): its text, null where it is no text and only given out as a file. */
    document: base.input(ofScheme).output(shownDocumentSchema),
    documentFile: base.input(ofScheme).output(z.file()),
    /** What a scheme file holds, with what has to be confirmed as 文件如此 before it is taken in. */
    read: base.input(z.strictObject({ file: z.file() })).output(z.custom<SchemeSummary>()),
    /** Takes a scheme file in, with the document that it comes from. */
    import: base
      .input(
        z.strictObject({
          file: z.file(),
          document: z.file().optional(),
          by: z.string().trim().min(1, '请写明经办人').max(40, '姓名不能超过 40 个字'),
          confirmed: z.array(z.string().max(2000)).max(1000),
        }),
      )
      .output(ofScheme),
    export: base.input(ofScheme).output(z.file()),
    /** The tables of a committee's own file, and the text around them. */
    readSource: base.input(z.strictObject({ file: z.file() })).output(z.custom<SourceFile>()),
    /** Takes one of the workspace's own off the shelf; one that an assessment uses stays. */
    remove: base.input(ofScheme).output(z.object({})),
  },
  assessment: {
    list: base.output(z.custom<readonly AssessmentSummary[]>()),
    get: base.input(ofAssessment).output(z.custom<AssessmentDetail>()),
    /** The scheme as it was before the panel adjusted it. */
    base: base.input(ofAssessment).output(z.custom<SchemeSource>()),
    /** The document of the scheme that it pins, as scheme.document. */
    document: base.input(ofAssessment).output(shownDocumentSchema),
    documentFile: base.input(ofAssessment).output(z.file()),
    create: base
      .input(
        z.strictObject({ ...ofScheme.shape, details: assessmentInputSchema, adjustments: adjustmentsSchema }),
      )
      .output(ofAssessment),
    /**
     * Changes the details or the readings; the readings only before they are signed. From then on another panel needs
     * a reason, and neither panel nor year changes while a sheet is submitted.
     */
    update: base.input(assessmentUpdateSchema).output(ofAssessment),
    /** The panel has read and signed the readings: scoring opens, the scheme is fixed. */
    sign: base.input(ofAssessment).output(z.object({ signedAt: z.string() })),
    /** Opens the readings again, before 公示 or in a 更正, while no sheet is signed that was scored by them. */
    reopen: base
      .input(ofAssessment.extend({ reason: z.string().trim().min(1, '请写明退回修改的原因').max(500) }))
      .output(ofAssessment),
    /** Takes an assessment off the list; a real one only while its sheets are empty and none was ever submitted. */
    remove: base.input(ofAssessment).output(z.object({})),
    /** Makes a rehearsal with its scheme, panel and units, in which simulated panelists and voters have done their part. */
    rehearse: base.input(ofAssessment).output(ofAssessment),
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
    /** The roster template as xlsx, in the words of the assessment's scheme. */
    template: base.input(ofAssessment).output(z.file()),
  },
  sheet: {
    get: base.input(ofSheet).output(z.custom<SheetDetail>()),
    /** The totals of the panelists' sheets of a part, candidate by candidate. */
    panelTotals: base.input(ofRound.extend({ partId: id })).output(z.custom<readonly CandidateTotals[]>()),
    /** Commits a change before it answers. */
    change: base
      .input(
        ofSheet.extend({
          change: sheetChangeSchema,
          /** From a device of the meeting: what its page may know of the fields, see conflictsWith. */
          basis: z.array(sheetChangeSchema).max(100).optional(),
        }),
      )
      .output(z.object({ savedAt: z.string() })),
    /** Commits the changes of several sheets, all or none, as a block of totals that was pasted. */
    changeEach: base
      .input(
        z.strictObject({
          changes: z
            .array(ofSheet.extend({ change: sheetChangeSchema }))
            .min(1, '没有要保存的内容')
            .max(20_000, '一次最多保存 20000 处'),
        }),
      )
      .output(z.object({ savedAt: z.string() })),
    /** `total` is what the signers saw, in hundredths; refused where the sheet gives another one by now. */
    submit: base
      .input(
        ofSheet.extend({
          signedBy: z.array(z.string().min(1).max(40)).min(1),
          /** The panelists who are not there; none where all sign. */
          absent: z
            .array(
              z.object({
                name: z.string().min(1).max(40),
                reason: z.string().trim().min(1, '请写明缺席的原因').max(200),
              }),
            )
            .default([]),
          total: z.int(),
        }),
      )
      .output(z.custom<Submission>()),
    /** Signs one panelist's sheets of several candidates, as they were read back: all or none. `total` as in submit. */
    submitEach: base
      .input(
        z.strictObject({
          slot: ofSheet.shape.slot,
          sheets: z
            .array(z.strictObject({ candidateId: id, total: z.int() }))
            .min(1, '没有要签字的评分表')
            .max(2000, '一次最多签 2000 张评分表'),
        }),
      )
      .output(z.object({ at: z.string() })),
    /** Where the panelists' signed sheets differ, candidate by candidate. */
    differences: base
      .input(ofRound.extend({ partId: id }))
      .output(z.custom<readonly CandidateDifferences[]>()),
    /** Opens panelists' sheets of a candidate again, all or none, with the value in them that was agreed on, if one was. */
    sendBack: base
      .input(
        z.strictObject({
          candidateId: id,
          slots: z.array(ofSheet.shape.slot).min(1, '请选择要退回的评分表').max(60),
          reason: z.string().trim().min(1, '请写明退回修改的原因').max(500),
          change: sheetChangeSchema.optional(),
        }),
      )
      .output(ofCandidate),
    reopen: base
      .input(
        ofSheet.extend({
          reason: z.string().trim().min(1, '请写明退回修改的原因').max(500),
        }),
      )
      .output(ofCandidate),
  },
  /** 会议模式. A panelist's device may join and ask who it is; the other four are the chair's. */
  meeting: {
    state: base.output(z.custom<MeetingState>()),
    /** Listens at the address for the panel of an assessment; what was open before ends. */
    open: base.input(openMeetingSchema).output(z.custom<MeetingState>()),
    close: base.output(z.custom<MeetingState>()),
    renewPin: base.input(ofPanelistSchema).output(z.custom<MeetingState>()),
    admit: base.input(ofGuestSchema).output(z.custom<MeetingState>()),
    dismiss: base.input(ofGuestSchema).output(z.custom<MeetingState>()),
    /** Takes the one-time PIN; what comes back is the device's own key, as a bearer. */
    join: base.input(joinSchema).output(z.object({ key: z.string() })),
    self: base.output(z.custom<MeetingSelf>()),
  },
  result: {
    /** The result of a round, the last one where none is named. */
    get: base.input(ofRound).output(z.custom<AssessmentResult>()),
    /** The latest round in which there is anything, see roundToShow. */
    round: base.input(ofAssessment).output(z.string().nullable()),
  },
  /** What follows from the sheets and entries of an assessment. */
  outcome: {
    flow: base.input(ofAssessment).output(z.custom<FlowState>()),
    /** By candidate id. */
    steps: base.input(ofRound).output(z.custom<Readonly<Record<string, readonly StepState[]>>>()),
    tracks: base.input(ofAssessment).output(z.custom<readonly TrackResult[]>()),
    gradings: base.input(ofAssessment).output(z.custom<readonly CandidateGrading[]>()),
    rectifications: base.input(ofAssessment).output(z.custom<readonly CandidateRectification[]>()),
    /** What its sheets would come to under another scheme, or another panel rule; changes nothing. */
    whatIf: base
      .input(
        ofAssessment.extend({
          schemeId: z.string().min(1).max(200).nullable(),
          panel: panelRuleSchema.nullable(),
        }),
      )
      .output(z.custom<WhatIf>()),
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
    /** All entries; those about one candidate; or, by null, those about the assessment itself. */
    list: base
      .input(z.strictObject({ assessmentId: id, candidateId: id.nullable().optional() }))
      .output(z.custom<readonly Entry[]>()),
    /** Commits all or none before it answers. */
    set: base
      .input(z.strictObject({ assessmentId: id, entries: z.array(entryInputSchema).min(1).max(2000) }))
      .output(z.object({ savedAt: z.string() })),
    /** While a correction is open: takes the register's present rows over as what decides. */
    keepFacts: base.input(ofAssessment).output(z.object({ savedAt: z.string() })),
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
    model: base.input(reportInputSchema).output(z.custom<WorkbookModel>()),
    /** The first rows of its first worksheet, for the screen. */
    preview: base
      .input(reportInputSchema.extend({ rows: z.int().min(1).max(2000) }))
      .output(z.custom<ReportPreview>()),
    /** The same report as an xlsx file. */
    export: base.input(reportInputSchema.extend({ progressId: progressId.optional() })).output(z.file()),
    /** Several reports as one zip of workbooks. */
    exportMany: base.input(reportsInputSchema.extend({ progressId: progressId.optional() })).output(z.file()),
    /** How far an export is that runs; null where none of that name does. */
    progress: base.input(z.strictObject({ progressId })).output(z.custom<ReportProgress | null>()),
    /** The committee's own form (an xlsx with placeholders), filled. */
    fillTemplate: base.input(z.object({ assessmentId: id, file: z.file() })).output(z.file()),
    /** A workbook that was brought back: whether it is ours, and every cell that differs. */
    verify: base.input(z.object({ file: z.file() })).output(z.custom<Verification>()),
  },
  /** 任务包 and 结果包: each panelist scores on a computer of their own, without a network. */
  package: {
    list: base.input(ofAssessment).output(z.custom<PackageList>()),
    /** A 任务包 for a panelist, or for a unit's sheets of itself; that it was given out is put down. */
    give: base.input(ofOwner).output(z.file()),
    /** On the panelist's or the unit's computer: takes a 任务包 in. */
    take: base.input(z.strictObject({ file: z.file() })).output(z.custom<PackageTaken>()),
    /** On the panelist's or the unit's computer: their sheets as 结果包. */
    result: base.input(ofOwner).output(z.file()),
    /** What a 结果包 brings; writes nothing. */
    read: base.input(ofAssessment.extend({ file: z.file() })).output(z.custom<PackageReading>()),
    /** Writes what a 结果包 brings, all or nothing; `choices`: sheets in conflict that it shall replace. */
    merge: base
      .input(ofAssessment.extend({ file: z.file(), choices: z.array(packageChoiceSchema).max(20_000) }))
      .output(z.custom<PackageMerged>()),
  },
  archive: {
    /** Everything of an assessment as one zip, and the SHA-256 of its list, to be noted down apart from it; `report.progress` says how far it is. */
    make: base
      .input(
        ofAssessment.extend({
          /** Leaves out what belongs to other assessments. */
          isAlone: z.boolean().default(false),
          progressId: progressId.optional(),
        }),
      )
      .output(z.object({ file: z.file(), manifestSha256: z.string() })),
    /** What is not finished in the assessment, and where it is; it can be archived all the same. */
    unfinished: base.input(ofAssessment).output(z.custom<readonly Lack[]>()),
    /** Whether an archive is whole and as it was made. */
    check: base.input(z.object({ file: z.file() })).output(z.custom<ArchiveReport>()),
  },
  /** The file itself, whether it opens or not: how it stands, going back to a backup, what was altered outside. */
  dataFile: {
    state: base.output(z.custom<DataFileState>()),
    /** The backups, the newest first. */
    backups: base.output(z.custom<readonly BackupSummary[]>()),
    /** Puts a backup in the place of the data file, which is kept among the backups. */
    restore: base.input(z.strictObject({ id: z.string().min(1).max(4000) })).output(z.object({})),
    /** As restore, from a data file that the person brings. */
    restoreFile: base.input(z.object({ file: z.file() })).output(z.object({})),
    /** Looks again; where it accepts, goes on with the file as it is, or with a new one where there is none that opens. */
    goOn: base.input(z.strictObject({ accept: z.boolean() })).output(z.object({})),
    /** Makes the tables anew from the log. */
    rebuild: base.output(z.object({})),
    /** Makes a backup now. */
    backUp: base.output(z.object({})),
    /** Where a second copy of each backup goes, as a stick; null for nowhere. */
    setSecond: base
      .input(z.strictObject({ folder: z.string().trim().min(1).max(1000).nullable() }))
      .output(z.object({})),
    /** Folders that may be sticks or other disks, to choose from. */
    places: base.output(z.array(z.string())),
  },
  workspace: {
    info: base.output(z.custom<WorkspaceInfo>()),
    check: base.output(z.custom<CheckReport>()),
    /** A consistent copy of the workspace as one file, for a stick. */
    copy: base.output(z.file()),
  },
};
export type Contract = typeof contract;
