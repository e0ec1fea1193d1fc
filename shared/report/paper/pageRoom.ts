import type { WorksheetModel } from '../workbookModel.ts';
import { heightOf, scaleToWidth } from './paperSize.ts';
import { shownColumns } from './shownColumns.ts';

const usualHeight = 15;

/** The height of a row. Units: points. */
export function rowHeight({ height = usualHeight }: Pick<WorksheetModel['rows'][number], 'height'>): number {
  return height;
}

/**
 * How small a worksheet is printed, and what room each of its pages then has for rows below the heads that it repeats.
 *
 * Units: whole per cent; points as the rows have them.
 */
export function pageRoom(sheet: WorksheetModel): { readonly scale: number; readonly room: number } {
  const widths = shownColumns(sheet).map((column) => sheet.columnWidths[column - 1] ?? 0);
  const scale = scaleToWidth(sheet, widths);
  const [firstHead, lastHead] = sheet.printTitleRows ?? [1, 0];
  const heads = sheet.rows.slice(firstHead - 1, lastHead).reduce((sum, row) => sum + rowHeight(row), 0);
  return { scale, room: heightOf(sheet) * (100 / scale) - heads };
}
