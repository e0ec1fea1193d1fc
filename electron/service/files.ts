import type { ReportInput, TableSheet } from '../../shared/contract/contract.ts';
import type { WorkbookModel } from '../../shared/report/workbookModel.ts';

/** Reading and writing of office files, away from the main thread. */
export interface Files {
  /** The rows of an xlsx, xls or csv. Errors: a Refusal that says what is wrong with the file. */
  readTable(name: string, bytes: Uint8Array): Promise<readonly TableSheet[]>;
  /** The workbook's bytes. */
  writeWorkbook(model: WorkbookModel): Promise<Uint8Array<ArrayBuffer>>;
  /** A report of the open workspace as a workbook's bytes; the work ends with the signal. `at` is printed on it. */
  writeReport(input: ReportInput, at: Date, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
}
