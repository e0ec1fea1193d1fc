import type { ArchiveReport, ArchiveWritten } from '../../shared/archive/archiveReport.ts';
import type { ReportInput, ReportsInput } from '../../shared/contract/inputs.ts';
import type { Certificates, OfficialDocument } from '../../shared/notice/officialDocument.ts';
import type { SourceFile } from '../../shared/ownTable/sourceTable.ts';
import type { ReportPreview } from '../../shared/report/reportPreview.ts';
import type { ReportProgress } from '../../shared/report/reportProgress.ts';
import type { WorkbookModel } from '../../shared/report/workbookModel.ts';
import type { TableSheet } from '../../shared/table/tableSheet.ts';
import type { Verification } from '../../shared/verify/verification.ts';

/** Reading and writing of office files, in processes of their own. */
export interface Files {
  /** The rows of an xlsx, xls or csv. Errors: a Refusal that says what is wrong with the file. */
  readTable(name: string, bytes: Uint8Array): Promise<readonly TableSheet[]>;
  /** The tables of a standard and the text around them, of a docx, xlsx, xls, csv, text or page. Errors: a Refusal that says what is wrong with the file. */
  readSource(name: string, bytes: Uint8Array): Promise<SourceFile>;
  /** The workbook's bytes. */
  writeWorkbook(model: WorkbookModel): Promise<Uint8Array<ArrayBuffer>>;
  /** An official document, or certificates, as a docx file's bytes; the work ends with the signal. */
  writeDocx(
    document: OfficialDocument | Certificates,
    signal?: AbortSignal,
  ): Promise<Uint8Array<ArrayBuffer>>;
  /** A report of the open workspace as a workbook's bytes; the work ends with the signal. `at` is printed on it. */
  writeReport(input: ReportInput, at: Date, watch?: Watch): Promise<Uint8Array<ArrayBuffer>>;
  /** Several reports as a zip of workbooks. */
  writeReports(input: ReportsInput, at: Date, watch?: Watch): Promise<Uint8Array<ArrayBuffer>>;
  /** A report as a model, for the printer. */
  makeReport(input: ReportInput, at: Date, watch?: Watch): Promise<WorkbookModel>;
  /** The first rows of a report. */
  previewReport(input: ReportInput, rows: number, at: Date, watch?: Watch): Promise<ReportPreview>;
  /** The committee's own form, filled. Errors: a Refusal that says what is wrong with the form, with its cell. */
  fillTemplate(
    assessmentId: string,
    file: BroughtFile,
    at: Date,
    watch?: Watch,
  ): Promise<Uint8Array<ArrayBuffer>>;
  /** What became of a workbook that was brought back. Errors: a Refusal where it cannot be read. */
  verifyWorkbook(file: BroughtFile, at: Date, watch?: Watch): Promise<Verification>;
  /** Everything of an assessment as a zip at `out`. Errors: a Refusal where it cannot be written; the former file stays. */
  writeArchive(input: ArchiveInput, at: Date, watch?: Watch): Promise<ArchiveWritten>;
  /** Whether an archive is whole and as it was made. Errors: a Refusal where it is no archive. */
  checkArchive(path: string, scratch: string, watch?: Watch): Promise<ArchiveReport>;
}

/** What an archive is made of beside the workspace: official documents by their path in it. */
export interface ArchiveInput {
  readonly assessmentId: string;
  readonly out: string;
  /** Where it grows until it is whole; the caller removes it. */
  readonly beside: string;
  /** A folder for what is needed on the way; the caller removes it. */
  readonly scratch: string;
  /** Leaves out what belongs to other assessments. */
  readonly isAlone: boolean;
  readonly documents: readonly BroughtFile[];
}

/** A file that was brought, whole. */
export interface BroughtFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How the caller follows a work that takes long: the signal ends it. */
export interface Watch {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ReportProgress) => void) | undefined;
}
