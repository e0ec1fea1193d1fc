import type { TableSheet } from '../../shared/contract/contract.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { WorkbookModel } from '../../shared/report/workbookModel.ts';

/** What the worker is asked to do. */
export type FileJob =
  | { readonly kind: 'readTable'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'writeWorkbook'; readonly model: WorkbookModel };

/** What it answers with, by the kind of job. */
export interface FileResults {
  readonly readTable: readonly TableSheet[];
  readonly writeWorkbook: Uint8Array<ArrayBuffer>;
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
