import { columnName, parseRange } from '../../table/cellAddress.ts';
import type { CellModel, RowModel, WorkbookModel, WorksheetModel } from '../workbookModel.ts';
import { pageBlocks } from './pageBlocks.ts';
import { pageRoom, rowHeight } from './pageRoom.ts';
import { saidAgain } from './saidAgain.ts';
import { splitPages } from './splitPages.ts';

/**
 * The workbook with its pages: where each ends, how many a worksheet has, and what reaches over a page's end said again on
 * the next. Spreadsheet programs break between any two rows, and count the pages of the whole workbook.
 */
export function pagedModel(model: WorkbookModel): WorkbookModel {
  return { ...model, sheets: model.sheets.map(pagedSheet) };
}

function pagedSheet(sheet: WorksheetModel): WorksheetModel {
  const [firstHead, lastHead] = sheet.printTitleRows ?? [1, 0];
  const heights = sheet.rows.map(rowHeight);
  const { scale, room } = pageRoom(sheet);
  const opening = heights.slice(0, firstHead - 1).reduce((sum, each) => sum + each, 0);
  const spans = splitPages(heights.slice(lastHead), pageBlocks(sheet), {
    first: room - opening,
    further: room,
  });
  const breaks = spans.slice(0, -1).map(({ to }) => lastHead + to);
  return {
    ...sheet,
    ...brokenMerges(sheet, breaks),
    pages: { breaks, scale },
    footer: { ...sheet.footer, center: sheet.footer.center.replace('&N', String(spans.length)) },
  };
}

/** Cells that reach over the end of a page end there and begin anew on the next, with their label. */
function brokenMerges(
  { rows, merges }: WorksheetModel,
  breaks: readonly number[],
): Pick<WorksheetModel, 'rows' | 'merges'> {
  if (breaks.length === 0) return { rows, merges };
  const changed = new Map<number, RowModel>();
  const parts = merges.flatMap((range) => {
    const { firstRow, lastRow, firstColumn, lastColumn } = parseRange(range);
    const within = breaks.filter((end) => end >= firstRow && end < lastRow);
    if (within.length === 0) return [range];
    const label = rows[firstRow - 1]?.cells[firstColumn - 1];
    const starts = [firstRow, ...within.map((end) => end + 1)];
    for (const start of starts.slice(1)) {
      const row = changed.get(start) ?? rows[start - 1];
      if (row && label) changed.set(start, withCell(row, firstColumn, saidAgain(label)));
    }
    return starts.flatMap((start, index) => {
      const end = (starts[index + 1] ?? lastRow + 1) - 1;
      const isOne = start === end && firstColumn === lastColumn;
      return isOne ? [] : [`${columnName(firstColumn)}${start}:${columnName(lastColumn)}${end}`];
    });
  });
  return { rows: rows.map((row, index) => changed.get(index + 1) ?? row), merges: parts };
}

function withCell(row: RowModel, column: number, cell: CellModel): RowModel {
  const length = Math.max(row.cells.length, column);
  return {
    ...row,
    cells: Array.from({ length }, (_, index) => (index === column - 1 ? cell : (row.cells[index] ?? null))),
  };
}
