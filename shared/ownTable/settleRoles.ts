import type { ColumnRole } from './columnRole.ts';
import type { Grid } from './gridOf.ts';

/**
 * The roles so that one column holds the contents: of several, the one with the most cells; those before it name the
 * levels above. Where none does, the lowest level that there is. What a person chose stands.
 */
export function settleRoles(
  grid: Grid,
  first: number,
  given: readonly ColumnRole[],
  chosen: ReadonlySet<number>,
): ColumnRole[] {
  const roles = [...given];
  const of = (role: ColumnRole) => roles.flatMap((each, column) => (each === role ? [column] : []));
  const free = (role: ColumnRole) => of(role).filter((column) => !chosen.has(column));
  const cells = (column: number) => cellsIn(grid, first, column);
  const contents = of('content');
  if (contents.length > 1) {
    const last = contents.reduce((best, column) => (cells(column) >= cells(best) ? column : best));
    for (const column of free('content'))
      if (column !== last) roles[column] = column < last ? 'group' : 'ignored';
  }
  if (of('content').length === 0) {
    const levels = [...free('dimension'), ...free('group')];
    const lowest = levels.sort((a, b) => cells(a) - cells(b) || a - b).at(-1);
    const [standard] = free('standard');
    // 考核内容及评分标准 in one column, beside levels that are merged.
    const isFiner = standard !== undefined && (lowest === undefined || cells(lowest) < cells(standard));
    const column = isFiner ? standard : lowest;
    if (column !== undefined) roles[column] = 'content';
  }
  settleLevels(roles, free);
  for (const role of ['number', 'department'] as const)
    for (const column of free(role).slice(1)) roles[column] = 'ignored';
  return roles;
}

/** The first level is the dimension, those between it and the contents are groups. */
function settleLevels(roles: ColumnRole[], free: (role: ColumnRole) => number[]): void {
  const [, ...more] = free('dimension');
  for (const column of more) roles[column] = 'group';
  const [group] = free('group');
  if (!roles.includes('dimension') && group !== undefined) roles[group] = 'dimension';
}

function cellsIn(grid: Grid, first: number, column: number): number {
  let count = 0;
  for (let row = first; row < grid.rows; row += 1)
    if (grid.startingIn(row).some((cell) => cell.column === column)) count += 1;
  return count;
}
