import type { CellDoubt } from './cellDoubt.ts';

/** Columns that are read; one more is kept of a text, by which is known that there are further ones. */
export const mostColumns = 100;

/** The rows of a table file or of pasted text, as texts; `sheetName` is null for csv. */
export interface TableSheet {
  readonly sheetName: string | null;
  readonly rows: readonly (readonly string[])[];
  /** What was changed or left out in reading (merged cells filled, rows cut), in Chinese. */
  readonly notes: readonly string[];
  /** Cells that a person must look at before they decide anything; absent where there are none. */
  readonly doubts?: readonly CellDoubt[];
  /** Rows that the file does not show; absent where it shows all. */
  readonly hidden?: HiddenRows;
  /** Whether the worksheet itself is hidden; absent where it is not. */
  readonly isHidden?: boolean;
  /** Whether the source says which cells are merged, so that an empty cell is empty; absent where it does not. */
  readonly knowsMerges?: boolean;
}

/** Rows that the file does not show, by index from 0. */
export interface HiddenRows {
  readonly rows: readonly number[];
  /** Whether a filter hid them. */
  readonly isFiltered: boolean;
}

/** A rectangle of merged cells, by index from 0, ends included. */
export interface Merge {
  readonly s: { readonly r: number; readonly c: number };
  readonly e: { readonly r: number; readonly c: number };
}

/** A table as its source has it: what a merged cell says stands in its first cell alone, `hidden` names empty rows as well. */
export interface MergedSheet extends TableSheet {
  readonly merges: readonly Merge[];
  /** Columns that the file does not show, by index from 0. */
  readonly hiddenColumns: readonly number[];
}
