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
  settleStandards(grid, first, roles, free);
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

/**
 * The standards are where points move: of several columns called so, one that never says it is the way of looking (考核办法
 * beside 评分标准), or the content where nothing else is (工作标准 beside 考核办法); where none is, a column of scores that says it.
 */
function settleStandards(
  grid: Grid,
  first: number,
  roles: ColumnRole[],
  free: (role: ColumnRole) => number[],
): void {
  const scoring = (column: number) => shareOfScoring(grid, first, column);
  const standards = free('standard');
  if (standards.length > 1 && standards.some((column) => scoring(column) > 0.5))
    for (const column of standards)
      if (scoring(column) < 0.1) roles[column] = roles.includes('content') ? 'way' : 'content';
  if (roles.includes('standard')) return;
  const [column] = [...free('score'), ...free('way')].filter((each) => scoring(each) > 0.5);
  if (column !== undefined) roles[column] = 'standard';
}

/** Which part of the column's texts says how points move. */
function shareOfScoring(grid: Grid, first: number, column: number): number {
  let filled = 0;
  let scoring = 0;
  for (let row = first; row < grid.rows; row += 1) {
    const cell = grid.startingIn(row).find((each) => each.column === column && each.columns === 1);
    if (!cell || cell.text.length < 3) continue;
    filled += 1;
    if (/[扣加减得]\s*\d|\d\s*分|不得分|酌情/u.test(cell.text)) scoring += 1;
  }
  return filled === 0 ? 0 : scoring / filled;
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
    if (grid.startingIn(row).some((cell) => cell.column === column && cell.columns === 1)) count += 1;
  return count;
}
