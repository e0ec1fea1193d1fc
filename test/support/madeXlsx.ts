import { cellAddress } from '../../shared/table/cellAddress.ts';
import type { MadeTable } from './madeTable.ts';
import { type RawCell, xlsxFile } from './xlsxFile.ts';

/** A workbook with a worksheet of each table, its merges real; numbers are numbers, lines above and below the rows. */
export function xlsxOf(
  sheets: readonly {
    readonly name: string;
    readonly above?: readonly string[];
    readonly table: MadeTable;
    readonly below?: readonly string[];
  }[],
): Uint8Array {
  return xlsxFile(
    sheets.map(({ name, above = [], table, below = [] }) => {
      const merges: string[] = [];
      const width = Math.max(...table.rows.map((cells) => cells.length));
      const rows: RawCell[][] = [
        ...above.map((text) => [text]),
        ...table.rows.map(() => []),
        ...below.map((text) => [text]),
      ];
      const first = above.length;
      const across = (row: number) =>
        merges.push(`${cellAddress(1, row + 1)}:${cellAddress(width, row + 1)}`);
      for (const row of above.keys()) across(row);
      table.rows.forEach((cells, row) => {
        rows[first + row] = cells.map((given, column) => {
          if (given === null) return null;
          const {
            text,
            rows: high = 1,
            columns: wide = 1,
          } = typeof given === 'string' ? { text: given } : given;
          if (high > 1 || wide > 1)
            merges.push(
              `${cellAddress(column + 1, first + row + 1)}:${cellAddress(column + wide, first + row + high)}`,
            );
          return /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text;
        });
      });
      for (const row of below.keys()) across(first + table.rows.length + row);
      const cells = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
      return {
        name,
        rows,
        after: merges.length > 0 ? `<mergeCells count="${merges.length}">${cells}</mergeCells>` : '',
      };
    }),
  );
}
