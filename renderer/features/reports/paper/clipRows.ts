import { saidAgain } from '../../../../shared/report/paper/saidAgain.ts';
import type { PaperCell, PaperRow } from '../../../../shared/report/paper/tableLayout.ts';

/**
 * The rows `from` to `to` (not included) of a list as a page shows them: cells that reach over the page's end are cut
 * there, and those that began on the page before say their text again.
 */
export function clipRows(rows: readonly PaperRow[], from: number, to: number): PaperRow[] {
  return rows.slice(from, to).map((row, offset) => {
    const rest = to - from - offset;
    const cells = offset === 0 ? [...continued(rows, from), ...row.cells] : row.cells;
    return {
      ...row,
      cells: cells
        .map((cell) => ({ ...cell, rows: Math.min(cell.rows, rest) }))
        .sort((a, b) => a.column - b.column),
    };
  });
}

function continued(rows: readonly PaperRow[], from: number): PaperCell[] {
  return rows.slice(0, from).flatMap((row, index) =>
    row.cells
      .filter((cell) => index + cell.rows > from)
      .map((cell) => ({
        ...cell,
        rows: index + cell.rows - from,
        cell: cell.cell && saidAgain(cell.cell),
      })),
  );
}
