import { parseRange } from '../../table/cellAddress.ts';
import type { CellModel, WorksheetModel } from '../workbookModel.ts';
import { isBoxed, pageBlocks } from './pageBlocks.ts';
import { saidAgain } from './saidAgain.ts';
import { shownColumns } from './shownColumns.ts';

/** A cell of the paper; it covers `columns` × `rows` places from its own. Columns count from 1. */
export interface PaperCell {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  /** Null is an empty place without a border. */
  readonly cell: CellModel | null;
}

/** A row of the paper. `index` is its place in the worksheet from 0. Units: height in points, at least. */
export interface PaperRow {
  readonly index: number;
  readonly height: number | undefined;
  readonly cells: readonly PaperCell[];
}

/** A worksheet as paper shows it: what comes once, what every page repeats, and the rest in blocks. */
export interface TableLayout {
  /** Units: characters of the standard font, printed columns only. */
  readonly columnWidths: readonly number[];
  readonly opening: readonly PaperRow[];
  readonly head: readonly PaperRow[];
  /** Rows that belong together on one page where they fit. */
  readonly blocks: readonly (readonly PaperRow[])[];
  /** The same blocks, each whole by itself: cells that reach over its end are cut there and go on in the next. */
  readonly apart: readonly (readonly PaperRow[])[];
}

/** Lays a worksheet's printed columns out but for hidden ones, merges resolved. */
export function tableLayout(sheet: WorksheetModel): TableLayout {
  const columns = shownColumns(sheet);
  const rows = paperRows(sheet, columns);
  const [firstHead, lastHead] = sheet.printTitleRows ?? [1, 0];
  const body = rows.slice(lastHead);
  const blocks = blocksOf(body, pageBlocks(sheet));
  return {
    columnWidths: columns.map((column) => sheet.columnWidths[column - 1] ?? 0),
    opening: rows.slice(0, firstHead - 1),
    head: rows.slice(firstHead - 1, lastHead),
    blocks,
    apart: blocksApart(blocks),
  };
}

function paperRows(sheet: WorksheetModel, columns: readonly number[]): PaperRow[] {
  const merges = sheet.merges.map(parseRange).flatMap((range) => {
    const shown = columns.filter((column) => column >= range.firstColumn && column <= range.lastColumn);
    return shown[0] === undefined ? [] : [{ ...range, shown, from: shown[0] }];
  });
  const starts = new Map(merges.map((merge) => [`${merge.firstRow},${merge.from}`, merge]));
  const covered = new Set<string>();
  for (const { firstRow, lastRow, shown } of merges) {
    for (let row = firstRow; row <= lastRow; row += 1)
      for (const column of shown) covered.add(`${row},${column}`);
  }
  return sheet.rows.map((row, index) => ({
    index,
    height: row.height,
    cells: columns.flatMap((column): PaperCell[] => {
      const place = `${index + 1},${column}`;
      const merge = starts.get(place);
      if (!merge && covered.has(place)) return [];
      const below = (merge?.lastRow ?? index + 1) - index;
      const cell = row.cells[(merge?.firstColumn ?? column) - 1] ?? null;
      return [{ column, columns: merge?.shown.length ?? 1, rows: below, cell }];
    }),
  }));
}

function blocksApart(blocks: readonly (readonly PaperRow[])[]): PaperRow[][] {
  /** The cells that go on below, with the rows that they still have. */
  let open: readonly PaperCell[] = [];
  return blocks.map((block) => {
    const carried = open;
    const size = block.length;
    const begun = block.flatMap(({ cells }, offset) =>
      cells
        .filter((cell) => cell.rows > size - offset)
        .map((cell) => ({ ...cell, rows: cell.rows - (size - offset) })),
    );
    open = [
      ...carried.filter((cell) => cell.rows > size).map((cell) => ({ ...cell, rows: cell.rows - size })),
      ...begun,
    ];
    if (carried.length === 0 && begun.length === 0) return [...block];
    const again = carried.map((cell) => ({ ...cell, cell: cell.cell && saidAgain(cell.cell) }));
    return block.map((row, offset) => ({
      ...row,
      cells: (offset === 0 ? [...again, ...row.cells] : row.cells)
        .map((cell) => ({ ...cell, rows: Math.min(cell.rows, size - offset) }))
        .sort((a, b) => a.column - b.column),
    }));
  });
}

/** The rows in blocks of these sizes. */
function blocksOf(rows: readonly PaperRow[], sizes: readonly number[]): PaperRow[][] {
  let at = 0;
  return sizes.map((size, index) => {
    const block = rows.slice(at, at + size);
    at += size;
    const last = block.at(-1);
    const next = rows[at];
    // A line between rows belongs to both; with nothing in between it would show again above the next page's first row.
    const needsGap = index < sizes.length - 1 && last && next && isBoxedRow(last) && !isBoxedRow(next);
    return needsGap ? [...block, gapBelow(last)] : block;
  });
}

function isBoxedRow({ cells }: PaperRow): boolean {
  return isBoxed({ cells: cells.map(({ cell }) => cell) });
}

function gapBelow({ index }: PaperRow): PaperRow {
  return { index: index + 0.5, height: 0, cells: [] };
}
