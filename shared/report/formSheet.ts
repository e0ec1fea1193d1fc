import { reportFooter } from './reportFooter.ts';
import type { ReportSource } from './reportSource.ts';
import { placeRows, type RowDraft } from './rowDraft.ts';
import type { WorksheetModel } from './workbookModel.ts';

interface FormPage {
  readonly name: string;
  readonly columnWidths: readonly number[];
  /** Whether the paper lies on its side. */
  readonly isWide?: boolean;
  /** Columns that are printed; the others are on screen only. */
  readonly printed: number;
  /** First and last of the rows that every page repeats; the screen keeps all down to the last in view. */
  readonly headRows: readonly [number, number];
  readonly drafts: readonly RowDraft[];
}

/** A worksheet on A4, upright unless it is wide, whose pages repeat its heads and carry the reports' footer. */
export function formSheet(
  source: ReportSource,
  { name, columnWidths, isWide = false, printed, headRows, drafts }: FormPage,
): WorksheetModel {
  return {
    name,
    paper: 'A4',
    orientation: isWide ? 'landscape' : 'portrait',
    columnWidths,
    ...placeRows(drafts, columnWidths),
    printTitleRows: headRows,
    printColumns: printed,
    frozen: { rows: headRows[1], columns: 0 },
    footer: reportFooter(source),
  };
}
