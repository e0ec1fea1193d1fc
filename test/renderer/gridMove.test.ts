import { expect, it } from 'vitest';
import { firstOpen, type GridShape, nextCell } from '../../renderer/features/scoring/totals/gridMove.ts';

/** A grid as drawn: a dot can be typed into. */
function shapeOf(...lines: readonly string[]): GridShape {
  return {
    rows: lines.length,
    columns: lines[0]!.length,
    isOpen: ({ row, column }) => lines[row]![column] === '.',
  };
}

const grid = shapeOf('x.x', '...', 'xx.', '.x.');

it('goes by arrows and Enter to the next cell that can be typed into, over those that cannot', () => {
  const from = { row: 1, column: 0 };
  expect(nextCell(grid, from, 'ArrowRight', false)).toEqual({ row: 1, column: 1 });
  expect(nextCell(grid, from, 'ArrowDown', false)).toEqual({ row: 3, column: 0 });
  expect(nextCell(grid, { row: 3, column: 0 }, 'Enter', true)).toEqual(from);
  expect(nextCell(grid, { row: 3, column: 0 }, 'ArrowRight', false)).toEqual({ row: 3, column: 2 });
  expect(nextCell(grid, from, 'ArrowUp', false)).toBeNull();
  expect(nextCell(grid, from, 'a', false)).toBeNull();
});

it('finds the first open cell a column after the other, from a column on', () => {
  expect(firstOpen(grid, 0)).toEqual({ row: 1, column: 0 });
  expect(firstOpen(grid, 1)).toEqual({ row: 0, column: 1 });
  expect(firstOpen(grid, 1, ({ row }) => row > 1)).toEqual({ row: 2, column: 2 });
  expect(firstOpen(grid, 3)).toBeNull();
});
