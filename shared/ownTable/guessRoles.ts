import type { ColumnRole } from './columnRole.ts';
import { isWide } from './findHead.ts';
import type { Grid } from './gridOf.ts';

/** How the cells of a column look. */
interface Looks {
  readonly column: number;
  readonly filled: number;
  readonly numbers: number;
  readonly serials: number;
  readonly scoring: number;
  /** Characters in the mean. */
  readonly length: number;
  /** Rows in the mean that a cell covers. */
  readonly height: number;
}

/** The roles with those that no head names found by how the cells look. */
export function guessRoles(grid: Grid, first: number, named: readonly (ColumnRole | null)[]): ColumnRole[] {
  const roles = [...named];
  const taken = (role: ColumnRole) => roles.includes(role);
  const looks = named.flatMap((role, column) => (role === null ? [looksOf(grid, first, column)] : []));
  const give = (found: Looks | undefined, role: ColumnRole) => {
    if (found && !taken(role)) roles[found.column] = role;
  };
  const open = () => looks.filter(({ column }) => roles[column] === null && looksFilled(column));
  const looksFilled = (column: number) => (looks.find((each) => each.column === column)?.filled ?? 0) > 0;
  const longest = (of: readonly Looks[]) => [...of].sort((a, b) => b.length - a.length)[0];
  give(
    open().find(({ serials, filled }) => filled > 2 && serials === filled),
    'number',
  );
  give(
    open().find(({ numbers, filled }) => numbers >= 0.8 * filled),
    'max',
  );
  give(longest(open().filter(({ scoring, filled }) => scoring >= 0.5 * filled)), 'standard');
  give(longest(open().filter(({ length }) => length >= 4)), 'content');
  give(
    open().find(({ height, length, numbers }) => (height > 1 || length < 20) && numbers === 0),
    'dimension',
  );
  return roles.map((role, column) => role ?? (looksFilled(column) || taken('score') ? 'ignored' : 'score'));
}

function looksOf(grid: Grid, first: number, column: number): Looks {
  const cells = Array.from({ length: Math.max(0, grid.rows - first) }, (_, row) =>
    grid.startingIn(first + row).find((cell) => cell.column === column),
  ).flatMap((cell) => (cell && !isWide(grid, cell.columns) ? [cell] : []));
  const texts = cells.map(({ text }) => text);
  const count = (pattern: RegExp) => texts.filter((text) => pattern.test(text)).length;
  const mean = (sum: number) => (cells.length === 0 ? 0 : sum / cells.length);
  return {
    column,
    filled: cells.length,
    numbers: count(/^\d{1,3}(?:\.\d+)?分?$/u),
    serials: texts.filter((text, index) => text === String(index + 1)).length,
    scoring: count(/[扣加减得]\s*\d|\d+(?:\.\d+)?分|不得分/u),
    length: mean(texts.reduce((sum, text) => sum + text.length, 0)),
    height: mean(cells.reduce((sum, { rows }) => sum + rows, 0)),
  };
}
