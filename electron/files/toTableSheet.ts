import type { CellObject, DenseWorkSheet, Range } from 'xlsx';
import { cellAddress } from '../../shared/report/cellAddress.ts';
import type { TableSheet } from '../../shared/roster/tableSheet.ts';
import { cellText } from './cellText.ts';
import { limitRows } from './limitRows.ts';
import { tableLimits } from './tableLimits.ts';

/**
 * The texts of one worksheet, row numbers as in the file, merged cells filled with what their first cell says.
 *
 * Errors: a Refusal where it has too many rows.
 */
export function toTableSheet(
  fileName: string,
  sheetName: string,
  sheet: DenseWorkSheet,
  isHidden: boolean,
): TableSheet {
  const { rows, hasFurtherColumns } = textsOf(sheet['!data']);
  const kept = limitRows(fileName, sheetName, rows);
  const filled = fillMerges(kept, sheet['!merges'] ?? []);
  return {
    sheetName,
    rows: kept,
    notes: [
      ...(isHidden ? ['这张工作表在文件中是隐藏的'] : []),
      ...(filled.length > 0
        ? [`拆开了 ${filled.length} 处合并单元格（${some(filled)}），每格填入了原来的内容`]
        : []),
      ...(hasFurtherColumns ? [`第 ${tableLimits.columns} 列以后的内容没有读入`] : []),
    ],
  };
}

function textsOf(data: readonly (readonly CellObject[] | undefined)[]): {
  rows: string[][];
  hasFurtherColumns: boolean;
} {
  let hasFurtherColumns = false;
  const rows: string[][] = [];
  // forEach passes over the holes of a sparse array; a loop to its length could run for a million rows.
  data.forEach((cells, row) => {
    const texts: string[] = [];
    cells?.forEach((cell, column) => {
      const text = cellText(cell);
      if (text === '') return;
      if (column >= tableLimits.columns) hasFurtherColumns = true;
      else texts[column] = text;
    });
    if (texts.length > 0) rows[row] = texts;
  });
  return { rows: Array.from(rows, (row) => Array.from(row ?? [], (text) => text ?? '')), hasFurtherColumns };
}

/** Fills the merges within the rows that hold text; the ranges that were filled come back. */
function fillMerges(rows: string[][], merges: readonly Range[]): string[] {
  let budget: number = tableLimits.filledCells;
  return merges.flatMap(({ s: start, e: end }) => {
    const text = rows[start.r]?.[start.c] ?? '';
    const lastRow = Math.min(end.r, rows.length - 1);
    const lastColumn = Math.min(end.c, tableLimits.columns - 1);
    budget -= Math.max(0, lastRow - start.r + 1) * Math.max(0, lastColumn - start.c + 1);
    if (text === '' || budget < 0) return [];
    for (let row = start.r; row <= lastRow; row += 1) fillRow(rows[row] ?? [], start.c, lastColumn, text);
    return [`${cellAddress(start.c + 1, start.r + 1)}:${cellAddress(end.c + 1, end.r + 1)}`];
  });
}

function fillRow(row: string[], first: number, last: number, text: string): void {
  while (row.length < first) row.push('');
  for (let column = first; column <= last; column += 1) row[column] = text;
}

function some(names: readonly string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join('、')} 等` : names.join('、');
}
