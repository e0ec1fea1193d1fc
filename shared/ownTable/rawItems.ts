import type { ColumnRole, FoundColumns } from './columnRole.ts';
import type { Grid } from './gridOf.ts';
import type { SourceCell } from './sourceTable.ts';
import type { TableRow } from './tableRows.ts';

/** The cells of an item, before anything is read of them. */
export interface RawItem {
  readonly row: number;
  readonly section: SourceCell | null;
  readonly dimension: SourceCell | null;
  /** Points of the levels above that stand in columns of their own. */
  readonly upperMaxes: readonly SourceCell[];
  readonly groups: readonly SourceCell[];
  readonly contents: readonly SourceCell[];
  readonly maxes: readonly SourceCell[];
  readonly standards: readonly SourceCell[];
  readonly numbers: readonly SourceCell[];
  /** By the index of the column. */
  readonly others: ReadonlyMap<number, readonly SourceCell[]>;
}

interface Columns {
  of(role: ColumnRole): readonly number[];
  /** The column of the items' own points; null where there is none. */
  readonly max: number | null;
  readonly upperMaxes: readonly number[];
}

/** The items of a table by their cells, in order; `heading` is the section that it stands under. */
export function rawItems(
  grid: Grid,
  found: FoundColumns,
  rows: readonly TableRow[],
  heading: SourceCell | null = null,
): RawItem[] {
  const columns = columnsOf(grid, found);
  const items: RawItem[] = [];
  let section = heading;
  let above: RawItem | null = null;
  rows.forEach((kind, row) => {
    if (kind.kind === 'section') {
      section = kind.cell;
      above = null;
    }
    if (kind.kind !== 'data') return;
    const cells = withoutUpper(grid, columns, cellsOf(grid, columns, row, section));
    if (above && !beginsItem(row, cells, above)) {
      above = joinedItems(above, cells);
      items[items.length - 1] = above;
    } else if (hasContent(cells)) {
      above = withLevels(cells, items.at(-1) ?? null);
      items.push(above);
    }
  });
  return withSharedContents(items);
}

/** Points that stand for a level above are none of the item. */
function withoutUpper(grid: Grid, columns: Columns, cells: RawItem): RawItem {
  const upper = cells.maxes.filter((cell) => isOfLevel(grid, columns, cell, cells));
  if (upper.length === 0) return cells;
  return {
    ...cells,
    maxes: cells.maxes.filter((cell) => !upper.includes(cell)),
    upperMaxes: unique([...cells.upperMaxes, ...upper]),
  };
}

/** A content over several items, each with points and a standard of its own, is the level above them. */
function withSharedContents(items: readonly RawItem[]): RawItem[] {
  const uses = new Map<SourceCell, number>();
  for (const { contents } of items) for (const cell of contents) uses.set(cell, (uses.get(cell) ?? 0) + 1);
  return items.map((item) => {
    const [content, ...more] = item.contents;
    const isShared = content !== undefined && more.length === 0 && (uses.get(content) ?? 0) > 1;
    return isShared && item.standards.length > 0
      ? { ...item, groups: [...item.groups, content], contents: item.standards }
      : item;
  });
}

function columnsOf(grid: Grid, { columns, headRows: [, first] }: FoundColumns): Columns {
  const of = (role: ColumnRole) => columns.flatMap((each) => (each.role === role ? [each.column] : []));
  const count = (column: number) => {
    let cells = 0;
    for (let row = first; row < grid.rows; row += 1)
      if (grid.startingIn(row).some((cell) => cell.column === column)) cells += 1;
    return cells;
  };
  const maxes = of('max');
  const max = maxes.reduce<number | null>(
    (best, column) => (best === null || count(column) >= count(best) ? column : best),
    null,
  );
  return { of, max, upperMaxes: maxes.filter((column) => column !== max) };
}

function cellsOf(grid: Grid, columns: Columns, row: number, section: SourceCell | null): RawItem {
  const at = (column: number) => grid.at(row, column) ?? [];
  const ofRole = (role: ColumnRole) => unique(columns.of(role).flatMap(at));
  const others = (['way', 'department', 'remark', 'score', 'self', 'branch', 'ignored'] as const).flatMap(
    (role) => columns.of(role),
  );
  return {
    row,
    section,
    dimension: ofRole('dimension')[0] ?? null,
    upperMaxes: unique(columns.upperMaxes.flatMap(at)),
    groups: ofRole('group'),
    contents: ofRole('content'),
    maxes: columns.max === null ? [] : unique([columns.max].flatMap(at)),
    standards: ofRole('standard'),
    numbers: ofRole('number'),
    others: new Map(others.map((column) => [column, unique([column].flatMap(at))])),
  };
}

function unique(cells: readonly SourceCell[]): SourceCell[] {
  return [...new Set(cells)];
}

function hasContent({ contents, maxes, standards }: RawItem): boolean {
  return contents.length + maxes.length + standards.length > 0;
}

/** Whether the row begins an item: a content of its own, unless points stand for several; or points of its own. */
function beginsItem(row: number, cells: RawItem, above: RawItem): boolean {
  const begins = (cell: SourceCell) => cell.row === row;
  const isSharedMax = cells.maxes.some((cell) => above.maxes.includes(cell));
  if (cells.contents.some(begins)) return !isSharedMax;
  if (!cells.maxes.some(begins)) return false;
  const isSharedStandard =
    cells.standards.length > 0 && cells.standards.every((cell) => above.standards.includes(cell));
  return !(isSharedStandard && cells.contents.length > 0);
}

/** Whether points that reach over several contents are those of the level above: the contents have their own in their words. */
function isOfLevel(grid: Grid, columns: Columns, max: SourceCell, cells: RawItem): boolean {
  const level = [cells.dimension, ...cells.groups].find(
    (cell) => cell?.row === max.row && cell.rows === max.rows,
  );
  // Beside one row alone, points are its own.
  if (!level || max.rows < 2) return false;
  const [content] = columns.of('content');
  if (content === undefined) return false;
  for (let row = max.row; row < max.row + max.rows; row += 1)
    if (!/\d分/u.test(grid.at(row, content)?.text ?? '')) return false;
  return true;
}

/** Both as one item: the levels and the row of the first, the cells of both. */
export function joinedItems(above: RawItem, cells: RawItem): RawItem {
  const both = (key: 'contents' | 'maxes' | 'standards' | 'numbers' | 'groups' | 'upperMaxes') =>
    unique([...above[key], ...cells[key]]);
  return {
    ...above,
    contents: both('contents'),
    maxes: both('maxes'),
    standards: both('standards'),
    numbers: both('numbers'),
    upperMaxes: both('upperMaxes'),
    others: new Map(
      [...above.others].map(([column, own]) => [
        column,
        unique([...own, ...(cells.others.get(column) ?? [])]),
      ]),
    ),
  };
}

/** The levels that stand above where the row leaves them empty, as tables without merges do. */
function withLevels(cells: RawItem, before: RawItem | null): RawItem {
  if (!before || before.section !== cells.section) return cells;
  const dimension = cells.dimension ?? before.dimension;
  const isSame = cells.dimension === null || cells.dimension === before.dimension;
  const groups = cells.groups.length > 0 || !isSame ? cells.groups : before.groups;
  return { ...cells, dimension, groups };
}
