import { isUnitName } from '../table/isUnitName.ts';
import type { ColumnRole, FoundColumn, FoundColumns } from './columnRole.ts';
import { findHead, headOverNumbers, headTexts } from './findHead.ts';
import { type Grid, gridOf } from './gridOf.ts';
import { guessRoles } from './guessRoles.ts';
import { roleOfHead } from './headWords.ts';
import { settleRoles } from './settleRoles.ts';
import type { SourceTable } from './sourceTable.ts';

/** What a person chose about a table's columns. */
export interface ColumnChoices {
  readonly roles?: Readonly<Record<string, ColumnRole>> | undefined;
  readonly headRows?: readonly [from: number, to: number] | undefined;
}

/** What each column of the table is for: as its head says, otherwise as its cells look; what a person chose stands. */
export function findColumns(table: SourceTable, { roles = {}, headRows }: ColumnChoices = {}): FoundColumns {
  const grid = gridOf(table);
  const rows = headRows ?? findHead(grid) ?? headOverNumbers(grid) ?? ([0, 0] as const);
  const heads = Array.from({ length: table.columns }, (_, column) => headTexts(grid, rows, column));
  const named = heads.map((texts, column) => roles[column] ?? roleOfTexts(texts));
  const guessed = guessRoles(grid, rows[1], named);
  const settled = settleRoles(grid, rows[1], guessed, new Set(Object.keys(roles).map(Number)));
  const columns = settled.map(
    (role, column): FoundColumn => ({
      column,
      head: headOf(heads[column] ?? []),
      role,
      isChosen: roles[column] !== undefined,
    }),
  );
  return { headRows: rows, columns, isStandards: isStandards(grid, rows[1], columns) };
}

function headOf(texts: readonly string[]): string {
  return texts.at(-1) ?? '';
}

/** The role that the nearest head names, otherwise what it says together with its parents, otherwise they. */
function roleOfTexts(texts: readonly string[]): ColumnRole | null {
  const [nearest = '', ...parents] = [...texts].reverse();
  if (isUnitName(nearest)) return 'branch';
  return (
    roleOfHead(nearest) ??
    roleOfHead(texts.join('')) ??
    parents.map(roleOfHead).find((role) => role !== null) ??
    null
  );
}

/** Contents that have points or a standard, in the table or in their own words. */
function isStandards(grid: Grid, first: number, columns: readonly FoundColumn[]): boolean {
  const roles = new Set(columns.map(({ role }) => role));
  if (!roles.has('content') || grid.rows <= first) return false;
  if (roles.has('max') || roles.has('standard')) return true;
  const cells = Array.from({ length: grid.rows - first }, (_, row) => grid.startingIn(first + row)).flat();
  return cells.some(({ text }) => /\d分/u.test(text));
}
