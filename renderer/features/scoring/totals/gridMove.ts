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

/** Which way each key goes. */
export const ways: Readonly<Record<string, Way>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

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
