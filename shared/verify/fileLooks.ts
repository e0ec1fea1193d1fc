import type { InkUse } from './cellInk.ts';

/** Something that stands on the cells of a worksheet and that no report of the program has. */
export interface Addition {
  readonly kind: 'comment' | 'conditionalFormat' | 'dataValidation' | 'drawing';
  /** Where it stands, as D12 or A1:C3; empty where that is not known. */
  readonly place: string;
  /** What it says; empty where it says nothing. */
  readonly words: string;
}

/** How a worksheet of a file shows its cells, beside what they hold. Rows and columns count from 1. */
export interface FileLooks {
  readonly isHidden: boolean;
  /** Those that cannot be seen: hidden, filtered out or of next to no height. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly hidesZeros: boolean;
  /** As A1:F21; null where all is printed. */
  readonly printArea: string | null;
  /** Headers and footers that are printed on some page, in Excel's code. */
  readonly headers: readonly string[];
  readonly footers: readonly string[];
  /** As A1:C1. */
  readonly merges: readonly string[];
  readonly additions: readonly Addition[];
  readonly inks: readonly InkUse[];
}
