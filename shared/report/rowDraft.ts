import { columnName } from '../table/cellAddress.ts';
import { fitHeight, heightOfDown, highestRow } from './fitHeight.ts';
import { splitTall } from './splitTall.ts';
import type { CellModel, RowModel } from './workbookModel.ts';

interface Down {
  readonly column: number;
  readonly rows: number;
}

/** A row before it has its place: its cells, and which of them reach over others. */
export interface RowDraft {
  readonly cells: readonly (CellModel | null)[];
  /** First and last column of a cell that reaches to the right. */
  readonly across?: readonly (readonly [number, number])[];
  /** Cells that reach down over so many rows, their own included. */
  readonly down?: readonly Down[];
  /** At least so high. Units: points. */
  readonly height?: number;
  /** Whether it stands on one page with the row below it. */
  readonly keepsNext?: boolean;
}

/**
 * The rows in their order from row 1, each as high as its texts need, with the merges that they ask for. A text too long
 * for one row goes on in further ones; where formulas name rows below it, `splitTall` must have been asked before.
 */
export function placeRows(
  drafts: readonly RowDraft[],
  columnWidths: readonly number[],
): { readonly rows: RowModel[]; readonly merges: string[] } {
  const placed = drafts.flatMap((draft) => splitTall(draft, columnWidths));
  const heights = placed.map((draft) => fitHeight(draft, columnWidths));
  placed.forEach((draft, index) => {
    for (const each of draft.down ?? [])
      makeRoom(heights, index, each, heightOfDown(draft, each, columnWidths));
  });
  return {
    rows: placed.map(({ cells, keepsNext }, index) => ({
      cells,
      height: heights[index] ?? 0,
      ...(keepsNext && { keepsNext }),
    })),
    merges: placed.flatMap((draft, index) => mergesOf(draft, index + 1)),
  };
}

/** Makes the last row of a cell that reaches down so high that the rows together hold its text. */
function makeRoom(heights: number[], first: number, { rows }: Down, needed: number): void {
  const last = Math.min(first + rows, heights.length) - 1;
  const there = heights.slice(first, last + 1).reduce((sum, height) => sum + height, 0);
  if (needed > there) heights[last] = Math.min(highestRow, (heights[last] ?? 0) + Math.ceil(needed - there));
}

/** A row of one text over columns 1 to `columns`. */
export function wideRow(cell: CellModel, columns: number, height?: number): RowDraft {
  return {
    cells: [cell, ...Array.from({ length: columns - 1 }, () => null)],
    across: columns > 1 ? [[1, columns]] : [],
    ...(height !== undefined && { height }),
  };
}

/** A row of nothing. */
export function emptyRow(height: number): RowDraft {
  return { cells: [], height };
}

function mergesOf({ across = [], down = [] }: RowDraft, row: number): string[] {
  const wide = across
    .filter(([first, last]) => last > first)
    .map(([first, last]) => `${columnName(first)}${row}:${columnName(last)}${row}`);
  const deep = down
    .filter(({ rows }) => rows > 1)
    .map(({ column, rows }) => `${columnName(column)}${row}:${columnName(column)}${row + rows - 1}`);
  return [...wide, ...deep];
}
