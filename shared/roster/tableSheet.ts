/** The rows of a table file or of pasted text, as texts; `sheetName` is null for csv. */
export interface TableSheet {
  readonly sheetName: string | null;
  readonly rows: readonly (readonly string[])[];
  /** What was changed or left out in reading (merged cells filled, rows cut), in Chinese. */
  readonly notes: readonly string[];
}
