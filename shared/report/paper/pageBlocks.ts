import { parseRange } from '../../table/cellAddress.ts';
import type { CellStyle, RowModel, WorksheetModel } from '../workbookModel.ts';
import { pageRoom, rowHeight } from './pageRoom.ts';

/** Rows joined by a merge of more than this may stand on two pages; the label is then said again. Units: points. */
const mostWhole = 200;
/** So many rows at most go with the lines to sign; of a longer block only its last row. */
const mostJoined = 3;
/** Of more notes than this, or than a page holds with the lines to sign, only the last few go with those. */
const mostNotes = 12;

/**
 * How many rows below the repeated heads belong together on one page, block by block: rows joined by a low merge, a row
 * that keeps the next, a heading with the row below it, and at the end the last row with the notes and the lines to sign.
 */
export function pageBlocks(sheet: WorksheetModel): number[] {
  const { rows, printTitleRows } = sheet;
  const from = printTitleRows?.[1] ?? 0;
  const reaches = reachesOf(sheet);
  const starts: number[] = [];
  let openUntil = -1;
  for (let row = from; row < rows.length; row += 1) {
    const before = row > from ? rows[row - 1] : undefined;
    const isJoined =
      before !== undefined &&
      (row <= openUntil || keepsNext(before) || (isForSigning(rows[row]) && isForSigning(before)));
    if (!isJoined) starts.push(row);
    openUntil = Math.max(openUntil, reaches.get(row) ?? row);
  }
  const joined = joinSigning(starts, sheet, from);
  return joined.map((start, index) => (joined[index + 1] ?? rows.length) - start);
}

/** The last row, from 0, of what each row's merges hold together. */
function reachesOf({ rows, merges }: WorksheetModel): ReadonlyMap<number, number> {
  const reaches = new Map<number, number>();
  for (const range of merges) {
    const { firstRow, lastRow } = parseRange(range);
    if (lastRow === firstRow) continue;
    const height = rows.slice(firstRow - 1, lastRow).reduce((sum, row) => sum + rowHeight(row), 0);
    if (height > mostWhole) continue;
    reaches.set(firstRow - 1, Math.max(lastRow - 1, reaches.get(firstRow - 1) ?? 0));
  }
  return reaches;
}

/**
 * The blocks with the lines to sign, and what comes below them, joined to the notes and the last row above that has
 * content, so that no page holds signatures alone.
 */
function joinSigning(starts: readonly number[], sheet: WorksheetModel, from: number): number[] {
  const { rows } = sheet;
  const signed = rows.findIndex((row, index) => index >= from && isForSigning(row));
  if (signed < 0) return [...starts];
  let last = signed - 1;
  while (last >= from && !isBoxed(rows[last])) last -= 1;
  if (last < from) return [...starts];
  const startingAt = (row: number) => [...starts.filter((start) => start < row), row];
  if (signed - last > mostNotes) return startingAt(signed - mostJoined);
  const first = Math.max(from, ...starts.filter((start) => start <= last));
  let kept = last - first + 1 > mostJoined ? last : first;
  while (kept > from && keepsNext(rows[kept - 1])) kept -= 1;
  const height = rows.slice(kept).reduce((sum, row) => sum + rowHeight(row), 0);
  return startingAt(height > pageRoom(sheet).room ? signed - mostJoined : kept);
}

function keepsNext(row: RowModel | undefined): boolean {
  return row !== undefined && (row.keepsNext === true || isHeading(row));
}

function isHeading({ cells }: RowModel): boolean {
  const style = cells[0]?.style;
  return style === 'caption' || style === 'head';
}

function isForSigning(row: RowModel | undefined): boolean {
  return row?.cells[0]?.style === 'sign';
}

const plainStyles: ReadonlySet<CellStyle> = new Set(['title', 'caption', 'small', 'sign']);

/** Whether a row has lines round its cells. */
export function isBoxed(row: Pick<RowModel, 'cells'> | undefined): boolean {
  return row?.cells.some((cell) => cell !== null && !plainStyles.has(cell.style)) ?? false;
}
