import type { FoundColumns } from './columnRole.ts';
import { headingOver } from './headingOver.ts';
import type { SourceFile, SourceTable } from './sourceTable.ts';

/**
 * The tables that are read as one: the largest table of standards, those that go on from it on a further page,
 * and those of further dimensions where each has a table under a heading. None where no table looks like one.
 */
export function joinTables(source: SourceFile, found: readonly FoundColumns[]): number[] {
  const { tables, lines } = source;
  const sizes = tables.map((table, index) => (found[index]?.isStandards ? sizeOf(table, found[index]) : 0));
  const most = Math.max(0, ...sizes);
  if (most === 0) return [];
  const chosen = sizes.indexOf(most);
  const joined = [chosen];
  for (let next = chosen + 1; next < tables.length && goesOn(next - 1, next); next += 1) joined.push(next);
  for (let before = chosen - 1; before >= 0 && goesOn(before, before + 1); before -= 1)
    joined.unshift(before);
  return joined;

  function goesOn(before: number, after: number): boolean {
    const [first, second] = [tables[before], tables[after]];
    if (!first || !second || first.columns !== second.columns) return false;
    const between = lines.slice(first.linesBefore, second.linesBefore);
    const isContinued = between.some((line) => /续/u.test(line)) || /续/u.test(second.name);
    const hasHeadings = headingOver(source, before) !== null && headingOver(source, after) !== null;
    if (!isContinued && between.length > (hasHeadings ? 1 : 0)) return false;
    return isContinued || isSameHead(found[before], found[after]);
  }
}

/** How much of a table of standards it is. */
function sizeOf({ cells }: SourceTable, { columns }: FoundColumns): number {
  const roles = new Set(columns.map(({ role }) => role).filter((role) => role !== 'ignored'));
  return cells.length * roles.size;
}

/** Whether the second has no head, or the first one's again. */
function isSameHead(first: FoundColumns | undefined, second: FoundColumns | undefined): boolean {
  if (!first || !second) return false;
  const [from, to] = second.headRows;
  return from === to || first.columns.every(({ head }, column) => head === second.columns[column]?.head);
}
