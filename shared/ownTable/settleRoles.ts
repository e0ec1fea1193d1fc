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
    const lowest = [...free('group'), ...free('dimension')].at(
      of('group').length > 0 ? free('group').length - 1 : -1,
    );
    if (lowest !== undefined) roles[lowest] = 'content';
    else {
      const [standard] = free('standard');
      if (standard !== undefined) roles[standard] = 'content';
    }
  }
  settleLevels(roles, free);
  for (const role of ['number', 'department'] as const)
    for (const column of free(role).slice(1)) roles[column] = 'ignored';
  return roles;
}

/** The highest level is the dimension; of three levels above the contents the middle ones are one. */
function settleLevels(roles: ColumnRole[], free: (role: ColumnRole) => number[]): void {
  const [dimension, ...more] = free('dimension');
  const [group] = free('group');
  if (dimension === undefined && group !== undefined && !roles.includes('dimension')) {
    roles[group] = 'dimension';
  }
  for (const column of more) roles[column] = roles.includes('group') ? 'ignored' : 'group';
  for (const column of free('group').slice(1)) roles[column] = 'ignored';
}

function cellsIn(grid: Grid, first: number, column: number): number {
  let count = 0;
  for (let row = first; row < grid.rows; row += 1)
    if (grid.startingIn(row).some((cell) => cell.column === column)) count += 1;
  return count;
}
