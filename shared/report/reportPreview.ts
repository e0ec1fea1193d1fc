import { parseRange } from '../table/cellAddress.ts';
import type { WorkbookModel, WorksheetModel } from './workbookModel.ts';

/** What the screen shows of a report: its first worksheet, cut, and how much there is. */
export interface ReportPreview {
  readonly sheet: WorksheetModel;
  /** Rows of the whole worksheet. */
  readonly rowCount: number;
  /** How many worksheets the report has. */
  readonly sheetCount: number;
}

/**
 * The first worksheet with at most so many rows; merges that reach below are left out.
 *
 * Errors: throws RangeError where the workbook has no worksheet.
 */
export function reportPreview({ sheets }: WorkbookModel, rows: number): ReportPreview {
  const [sheet] = sheets;
  if (!sheet) throw new RangeError('a workbook has at least one worksheet');
  const rowCount = sheet.rows.length;
  const sheetCount = sheets.length;
  if (rowCount <= rows) return { sheet, rowCount, sheetCount };
  const { filterRows: _, ...rest } = sheet;
  return {
    sheet: {
      ...rest,
      rows: sheet.rows.slice(0, rows),
      merges: sheet.merges.filter((range) => parseRange(range).lastRow <= rows),
    },
    rowCount,
    sheetCount,
  };
}
