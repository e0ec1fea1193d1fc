import type { ReportInput, TableSheet } from '../../shared/contract/contract.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { WorkbookModel } from '../../shared/report/workbookModel.ts';
import type { ProgramPaths } from '../compose.ts';

/** What the worker is asked to do. */
export type FileJob =
  | { readonly kind: 'readTable'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'writeWorkbook'; readonly model: WorkbookModel }
  | ReportJob;

/** A report made and written whole in the worker, over its own reading of the workspace, so that nothing waits for it. */
export interface ReportJob {
  readonly kind: 'writeReport';
  readonly paths: ProgramPaths;
  readonly dataPath: string;
  readonly input: ReportInput;
  /** The time that is printed on it; ISO instant. */
  readonly at: string;
}

/** What it answers with, by the kind of job. */
export interface FileResults {
  readonly readTable: readonly TableSheet[];
  readonly writeWorkbook: Uint8Array<ArrayBuffer>;
  readonly writeReport: Uint8Array<ArrayBuffer>;
}

/** The worker's one message: a result, a refusal taken apart (its class does not cross threads), or a bug. */
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
