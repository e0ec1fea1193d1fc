import type { SourceCell, SourceTable } from './sourceTable.ts';

/** A table by row and column: which cell covers a place, which begin in a row. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** The cell that covers the place; null where it is empty. */
  at(row: number, column: number): SourceCell | null;
  /** The cells that begin in the row, from left to right. */
  startingIn(row: number): readonly SourceCell[];
  /** The cells that cover the row, from left to right. */
  covering(row: number): readonly SourceCell[];
}

/** The table as a grid. */
export function gridOf({ rows, columns, cells }: SourceTable): Grid {
  const covered: (SourceCell | undefined)[][] = Array.from({ length: rows }, () => []);
  const starting: SourceCell[][] = Array.from({ length: rows }, () => []);
  for (const cell of cells) {
    if (cell.text === '') continue;
    starting[cell.row]?.push(cell);
    const lastColumn = Math.min(columns, cell.column + cell.columns);
    for (let row = cell.row; row < Math.min(rows, cell.row + cell.rows); row += 1)
      for (let column = cell.column; column < lastColumn; column += 1) {
        const line = covered[row];
        if (line) line[column] = cell;
      }
  }
  return {
    rows,
    columns,
    at: (row, column) => covered[row]?.[column] ?? null,
    startingIn: (row) => starting[row] ?? [],
    covering: (row) => [...new Set((covered[row] ?? []).filter((cell) => cell !== undefined))],
  };
}
