import type { CellModel, WorkbookModel, WorksheetModel } from '../../shared/report/workbookModel.ts';
import { cellAddress } from '../../shared/table/cellAddress.ts';

/** What a cell says: its text, its number, or its formula's value. */
export function shown(cell: CellModel | null | undefined): string | number {
  if (!cell) return '';
  if ('text' in cell) return cell.text;
  return 'number' in cell ? cell.number : cell.value;
}

/** Every text and value of a worksheet in one string, to look for words in. */
export function wordsIn(sheet: WorksheetModel): string {
  return sheet.rows.flatMap((row) => row.cells.map(shown)).join('\n');
}

/** The address of the first cell that says exactly this. */
export function addressOf(sheet: WorksheetModel, text: string | number): string {
  for (const [row, { cells }] of sheet.rows.entries()) {
    const column = cells.findIndex((cell) => cell !== null && shown(cell) === text);
    if (column >= 0) return cellAddress(column + 1, row + 1);
  }
  throw new Error(`no cell says ${text}`);
}

/** The row numbers (from 1) by what their column B begins with: items by id. */
export function rowOfItem(sheet: WorksheetModel, itemId: string): number {
  const index = sheet.rows.findIndex(({ cells }) => {
    const cell = cells[1];
    return cell && 'text' in cell && cell.text.startsWith(itemId);
  });
  if (index < 0) throw new Error(`no row of item ${itemId}`);
  return index + 1;
}

/** The model with every formula's value spoilt, so that only a recalculation can put it right. */
export function spoilt(model: WorkbookModel): WorkbookModel {
  return mapCells(model, (cell) => ('formula' in cell ? { ...cell, value: -999 } : cell));
}

export function mapCells(
  model: WorkbookModel,
  change: (cell: CellModel, address: string) => CellModel,
): WorkbookModel {
  return {
    ...model,
    sheets: model.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, index) => ({
        ...row,
        cells: row.cells.map((cell, column) =>
          cell ? change(cell, cellAddress(column + 1, index + 1)) : null,
        ),
      })),
    })),
  };
}
