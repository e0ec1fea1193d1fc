import type { WorksheetModel } from '../../../shared/report/workbookModel.ts';
import { parseRange } from '../../../shared/table/cellAddress.ts';

/**
 * The cells that merges cover, by row from 0: each column from 0 with the place of the cell that covers it, whose look
 * it takes, so that the border goes all the way round.
 */
export function coveredCells({
  merges,
}: Pick<WorksheetModel, 'merges'>): ReadonlyMap<number, ReadonlyMap<number, readonly [number, number]>> {
  const covered = new Map<number, Map<number, readonly [number, number]>>();
  for (const range of merges) {
    const { firstColumn, firstRow, lastColumn, lastRow } = parseRange(range);
    const first = [firstRow - 1, firstColumn - 1] as const;
    for (let row = firstRow - 1; row < lastRow; row += 1) {
      const inRow = covered.get(row) ?? new Map<number, readonly [number, number]>();
      covered.set(row, inRow);
      for (let column = firstColumn - 1; column < lastColumn; column += 1) inRow.set(column, first);
    }
  }
  return covered;
}
