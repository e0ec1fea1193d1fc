/** The letters of a column, counted from 1. @example columnName(28) // 'AB' */
export function columnName(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? `${columnName((column - 1 - rest) / 26)}${letter}` : letter;
}

/** The address of a cell, both counted from 1. @example cellAddress(5, 30) // 'E30' */
export function cellAddress(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}

/** A rectangle as its first and last column and row, counted from 1. */
export interface CellRange {
  readonly firstColumn: number;
  readonly firstRow: number;
  readonly lastColumn: number;
  readonly lastRow: number;
}

/**
 * The rectangle that `A1:C2` names.
 *
 * Errors: throws RangeError where the text is no such range.
 */
export function parseRange(range: string): CellRange {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range);
  if (!match) throw new RangeError(`not a range of cells: ${range}`);
  const [, firstColumn = '', firstRow = '', lastColumn = '', lastRow = ''] = match;
  return {
    firstColumn: columnNumber(firstColumn),
    firstRow: Number(firstRow),
    lastColumn: columnNumber(lastColumn),
    lastRow: Number(lastRow),
  };
}

function columnNumber(name: string): number {
  return [...name].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
