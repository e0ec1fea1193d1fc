import type { ArchiveReport, ArchiveWritten } from '../../shared/archive/archiveReport.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { ReportInput, ReportsInput } from '../../shared/contract/inputs.ts';
import type { Certificates, OfficialDocument } from '../../shared/notice/officialDocument.ts';
import type { SourceFile } from '../../shared/ownTable/sourceTable.ts';
import type { ReportPreview } from '../../shared/report/reportPreview.ts';
import type { ReportProgress } from '../../shared/report/reportProgress.ts';
import type { WorkbookModel } from '../../shared/report/workbookModel.ts';
import type { TableSheet } from '../../shared/table/tableSheet.ts';
import type { Verification } from '../../shared/verify/verification.ts';
import type { ProgramPaths } from '../compose.ts';

/** What the file process is asked to do. */
export type FileJob =
  | { readonly kind: 'readTable'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'readSource'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'writeWorkbook'; readonly model: WorkbookModel }
  | { readonly kind: 'writeDocx'; readonly document: OfficialDocument | Certificates }
  | ReportJob
  | ReportsJob
  | PreviewJob
  | ModelJob
  | TemplateJob
  | VerifyJob
  | ArchiveJob
  | CheckArchiveJob;

/** Where a job reads: the workspace, over a reader of its own, so that nothing waits for it. */
export interface WorkspaceJob {
  readonly paths: ProgramPaths;
  readonly dataPath: string;
  /** The time that is printed on what is made; ISO instant. */
  readonly at: string;
}

/** A report made and written whole. */
export interface ReportJob extends WorkspaceJob {
  readonly kind: 'writeReport';
  readonly input: ReportInput;
}

/** Several reports made and written, as a zip. */
export interface ReportsJob extends WorkspaceJob {
  readonly kind: 'writeReports';
  readonly input: ReportsInput;
}

/** A report as a model, for the printer. */
export interface ModelJob extends WorkspaceJob {
  readonly kind: 'makeReport';
  readonly input: ReportInput;
}

/** The first rows of a report. */
export interface PreviewJob extends WorkspaceJob {
  readonly kind: 'previewReport';
  readonly input: ReportInput;
  readonly rows: number;
}

/** The committee's own form, to be filled. */
export interface TemplateJob extends WorkspaceJob {
  readonly kind: 'fillTemplate';
  readonly assessmentId: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A workbook that was brought back. */
export interface VerifyJob extends WorkspaceJob {
  readonly kind: 'verifyWorkbook';
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Everything of an assessment, as a zip beside `out`. */
export interface ArchiveJob extends WorkspaceJob {
  readonly kind: 'writeArchive';
  readonly assessmentId: string;
  /** Where it is to stand. */
  readonly out: string;
  /** Where it grows until it is whole; the caller removes it. */
  readonly beside: string;
  /** A folder for what is needed on the way; the caller removes it. */
  readonly scratch: string;
  /** Leaves out what belongs to other assessments. */
  readonly isAlone: boolean;
  /** Official documents as PDF, by their name. */
  readonly documents: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** What it answers with, by the kind of job. */
export interface FileResults {
  readonly readTable: readonly TableSheet[];
  readonly readSource: SourceFile;
  readonly writeWorkbook: Uint8Array<ArrayBuffer>;
  readonly writeDocx: Uint8Array<ArrayBuffer>;
  readonly writeReport: Uint8Array<ArrayBuffer>;
  readonly writeReports: Uint8Array<ArrayBuffer>;
  readonly previewReport: ReportPreview;
  readonly makeReport: WorkbookModel;
  readonly fillTemplate: Uint8Array<ArrayBuffer>;
  readonly verifyWorkbook: Verification;
  readonly writeArchive: ArchiveWritten;
  readonly checkArchive: ArchiveReport;
}

/** The last message: a result, a refusal taken apart (its class does not cross processes), or a bug. */
export type FileAnswer =
  | { readonly result: FileResults[FileJob['kind']] }
  | {
      readonly refusal: {
        readonly code: ErrorCode;
        readonly message: string;
        readonly problems: readonly string[];
      };
    }
  | { readonly bug: string };

/** Everything that the process says: that it is there and that a brought file is read, how far it is, its answer. */
export type FileMessage =
  | { readonly stage: 'ready' | 'read' }
  | { readonly progress: ReportProgress }
  | FileAnswer;

/** An archive to be checked; `scratch` is a folder for what is unpacked. */
export interface CheckArchiveJob {
  readonly kind: 'checkArchive';
  readonly paths: ProgramPaths;
  readonly path: string;
  readonly scratch: string;
}
