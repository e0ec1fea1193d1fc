import { isUnitName } from '../table/isUnitName.ts';
import type { ColumnRole } from './columnRole.ts';
import type { Grid } from './gridOf.ts';
import { roleOfHead } from './headWords.ts';

/** Rows that are looked at: a title, notes and blank lines may stand above the head. */
const deepest = 25;

/** Where the head stands: the first row of it and the first below it; null where no row names columns. */
export function findHead(grid: Grid): readonly [from: number, to: number] | null {
  let best: { row: number; known: number } | null = null;
  for (let row = 0; row < Math.min(grid.rows, deepest); row += 1) {
    const known = rolesIn(grid, row).size;
    if (known > (best?.known ?? 1)) best = { row, known };
  }
  if (!best) return null;
  const cells = grid.covering(best.row).filter((cell) => !isWide(grid, cell.columns));
  const from = Math.min(best.row, ...cells.map((cell) => cell.row));
  const merged = Math.max(best.row + 1, ...cells.map((cell) => cell.row + cell.rows));
  return [from, merged > best.row + 3 ? best.row + 1 : belowHead(grid, merged)];
}

/** The head of words that nobody knows: a row of texts alone, above a column of numbers; null where there is none. */
export function headOverNumbers(grid: Grid): readonly [from: number, to: number] | null {
  for (let row = 0; row < Math.min(grid.rows - 2, deepest); row += 1) {
    const cells = grid.startingIn(row);
    if (cells.length < 3 || cells.some(({ text }) => isNumber.test(text))) continue;
    const isAbove = cells.some(({ column }) => {
      const below = [1, 2].map((down) => grid.at(row + down, column)?.text ?? '');
      return below.every((text) => isNumber.test(text));
    });
    if (isAbove) return [row, row + 1];
  }
  return null;
}

const isNumber = /^\d{1,3}(?:\.\d+)?分?$/u;

/** The roles that cells of the row name. */
function rolesIn(grid: Grid, row: number): Set<ColumnRole> {
  const heads = grid.covering(row).filter(({ columns }) => !isWide(grid, columns));
  const roles = heads.flatMap(({ text }) => roleOfHead(text) ?? []);
  const distinct = new Set(roles);
  // A row of contents may hold a word that is also a head.
  const isHead =
    ['content', 'standard', 'max', 'score'].filter((role) => distinct.has(role as ColumnRole)).length > 1; // Safe: only looked up.
  return isHead && roles.length * 2 >= heads.length ? distinct : new Set();
}

/** A second row of heads where merges do not tell it: it names nothing but columns. */
function belowHead(grid: Grid, row: number): number {
  const cells = grid.startingIn(row);
  const isSecond =
    cells.length > 1 && cells.every(({ text }) => roleOfHead(text) !== null || isUnitName(text));
  return isSecond ? row + 1 : row;
}

/** Whether a cell reaches over nearly the whole table, as titles and sections do. */
export function isWide(grid: Grid, columns: number): boolean {
  return grid.columns > 2 && columns >= Math.max(3, grid.columns - 1);
}

/** The head of a column: what stands over it, the row that is nearest last, parents before. */
export function headTexts(grid: Grid, [from, to]: readonly [number, number], column: number): string[] {
  const texts: string[] = [];
  for (let row = from; row < to; row += 1) {
    const cell = grid.at(row, column);
    if (cell && !isWide(grid, cell.columns) && texts.at(-1) !== cell.text) texts.push(cell.text);
  }
  return texts;
}
