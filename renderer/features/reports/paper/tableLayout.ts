import type { CellModel, CellStyle, WorksheetModel } from '../../../../shared/report/workbookModel.ts';
import { parseRange } from '../../../../shared/table/cellAddress.ts';

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
}

/** Lays a worksheet's printed columns out but for hidden ones, merges resolved. */
export function tableLayout(sheet: WorksheetModel): TableLayout {
  const columns = shownColumns(sheet);
  const rows = paperRows(sheet, columns);
  const [firstHead, lastHead] = sheet.printTitleRows ?? [1, 0];
  const body = rows.slice(lastHead);
  return {
    columnWidths: columns.map((column) => sheet.columnWidths[column - 1] ?? 0),
    opening: rows.slice(0, firstHead - 1),
    head: rows.slice(firstHead - 1, lastHead),
    blocks: joinSigning(blocksOf(body)),
  };
}

/** The columns on paper, counted from 1. */
function shownColumns({ printColumns, columnWidths, hiddenColumns = [] }: WorksheetModel): readonly number[] {
  return Array.from({ length: printColumns ?? columnWidths.length }, (_, index) => index + 1).filter(
    (column) => !hiddenColumns.includes(column),
  );
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

/** Rows joined by a merge, a heading with the row below it, and lines to sign with each other. */
function blocksOf(rows: readonly PaperRow[]): PaperRow[][] {
  const blocks: PaperRow[][] = [];
  let isOpenUntil = -1;
  for (const row of rows) {
    const last = blocks.at(-1);
    const before = last?.at(-1);
    if (
      last &&
      before &&
      (row.index <= isOpenUntil || isHeading(before) || (isForSigning(row) && isForSigning(before)))
    ) {
      last.push(row);
    } else {
      // A line between rows belongs to both; with nothing in between it would show again above the next page's first row.
      if (last && before && isBoxed(before) && !isBoxed(row)) last.push(gapBelow(before));
      blocks.push([row]);
    }
    isOpenUntil = Math.max(isOpenUntil, ...row.cells.map((cell) => row.index + cell.rows - 1));
  }
  return blocks;
}

/** So many rows at most go with the lines to sign; of a longer block only its last row. */
const mostJoined = 3;

/**
 * The blocks with the lines to sign, and what comes below them, joined to the last row above that has content, so that
 * no page holds signatures alone.
 */
function joinSigning(blocks: readonly PaperRow[][]): PaperRow[][] {
  const firstSigned = blocks.findIndex((rows) => rows.some(isForSigning));
  if (firstSigned < 0) return [...blocks];
  const last = blocks
    .slice(0, firstSigned)
    .map((rows) => rows.some(isBoxed))
    .lastIndexOf(true);
  if (last < 0) return [...blocks];
  const kept = blocks[last] ?? [];
  const cut = kept.length > mostJoined ? kept.map(isBoxed).lastIndexOf(true) : 0;
  const above = cut > 0 ? [kept.slice(0, cut)] : [];
  return [...blocks.slice(0, last), ...above, [...kept.slice(cut), ...blocks.slice(last + 1).flat()]];
}

function isHeading({ cells }: PaperRow): boolean {
  const style = cells[0]?.cell?.style;
  return style === 'caption' || style === 'head';
}

function isForSigning({ cells }: PaperRow): boolean {
  return cells[0]?.cell?.style === 'sign';
}

const plainStyles: ReadonlySet<CellStyle> = new Set(['title', 'caption', 'small', 'sign']);

function isBoxed({ cells }: PaperRow): boolean {
  return cells.some(({ cell }) => cell !== null && !plainStyles.has(cell.style));
}

function gapBelow({ index }: PaperRow): PaperRow {
  return { index: index + 0.5, height: 0, cells: [] };
}
