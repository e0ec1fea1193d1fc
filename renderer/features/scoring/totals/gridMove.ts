/** A cell of the grid. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The grid as the keys go through it, whether its cells are drawn or not. */
export interface GridShape {
  readonly rows: number;
  readonly columns: number;
  /** Whether a cell can be typed into. */
  isOpen(cell: Cell): boolean;
}

type Way = readonly [down: number, right: number];
const ways: Readonly<Record<string, Way>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Marks a cell's box with its place in the grid. */
export function cellMark({ row, column }: Cell) {
  return { 'data-cell': '', 'data-row': row, 'data-column': column } as const;
}

/** The box of a cell, null where it is not drawn. */
export function boxOf(grid: HTMLElement | null, { row, column }: Cell): HTMLInputElement | null {
  return grid?.querySelector<HTMLInputElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null;
}

/** Whether a key goes from a box to another one: arrows left and right once the caret is at the edge or all is selected. */
export function mayLeave({ value, selectionStart, selectionEnd }: HTMLInputElement, key: string): boolean {
  const isAll = selectionStart === 0 && selectionEnd === value.length;
  if (key === 'ArrowLeft') return isAll || selectionEnd === 0;
  if (key === 'ArrowRight') return isAll || selectionStart === value.length;
  return key in ways;
}

/**
 * The next cell that can be typed into, the way a key goes in Excel: arrows all ways, Enter down and with Shift up; null
 * where there is none.
 */
export function nextCell(grid: GridShape, from: Cell, key: string, isBack: boolean): Cell | null {
  const way = ways[key];
  if (!way) return null;
  const [down, right] = key === 'Enter' && isBack ? ([-1, 0] as const) : way;
  let [row, column] = [from.row + down, from.column + right];
  while (row >= 0 && row < grid.rows && column >= 0 && column < grid.columns) {
    if (grid.isOpen({ row, column })) return { row, column };
    [row, column] = [row + down, column + right];
  }
  return null;
}

/** The first open cell, a column after the other from `column` on, of which `holds` is so; null where none is. */
export function firstOpen(
  grid: GridShape,
  column: number,
  holds: (cell: Cell) => boolean = () => true,
): Cell | null {
  for (let across = column; across < grid.columns; across += 1)
    for (let row = 0; row < grid.rows; row += 1) {
      const cell = { row, column: across };
      if (grid.isOpen(cell) && holds(cell)) return cell;
    }
  return null;
}
