import type { CellObject, ColInfo, DenseWorkSheet, RowInfo } from 'xlsx';
import { parseRange } from '../../shared/table/cellAddress.ts';
import type { CellDoubt } from '../../shared/table/cellDoubt.ts';
import type { HiddenRows, MergedSheet } from '../../shared/table/tableSheet.ts';
import { limitRows } from './limitRows.ts';
import { readCell } from './readCell.ts';
import type { WorksheetScan } from './refuseOversized.ts';
import { tableLimits } from './tableLimits.ts';

/**
 * The texts of one worksheet, row numbers as in the file, what a merged cell says in its first cell alone.
 *
 * Errors: a Refusal where it has too many rows.
 */
export function toMergedSheet(
  fileName: string,
  sheetName: string,
  sheet: DenseWorkSheet,
  isHidden: boolean,
  scan: WorksheetScan | undefined,
): MergedSheet {
  const { rows, doubts, hasFurtherColumns } = textsOf(sheet['!data']);
  const kept = limitRows(fileName, sheetName, rows, doubts);
  const { hiddenRows, hiddenColumns } = scan ?? hiddenIn(sheet['!rows'], sheet['!cols']);
  const hidden = hiddenOf(kept, hiddenRows, sheet['!autofilter']?.ref);
  return {
    sheetName,
    rows: kept,
    merges: sheet['!merges'] ?? [],
    hiddenColumns,
    notes: [
      ...(isHidden ? ['这张工作表在文件中是隐藏的'] : []),
      ...(hasFurtherColumns ? [`第 ${tableLimits.columns} 列以后的内容没有读入`] : []),
    ],
    knowsMerges: true,
    ...(isHidden && { isHidden }),
    ...(doubts.length > 0 && { doubts }),
    ...(hidden && { hidden }),
  };
}

function textsOf(data: readonly (readonly CellObject[] | undefined)[]): {
  rows: string[][];
  doubts: CellDoubt[];
  hasFurtherColumns: boolean;
} {
  let hasFurtherColumns = false;
  const rows: string[][] = [];
  const doubts: CellDoubt[] = [];
  // forEach passes over the holes of a sparse array; a loop to its length could run for a million rows.
  data.forEach((cells, row) => {
    const texts: string[] = [];
    cells?.forEach((cell, column) => {
      const { text, ...doubt } = readCell(cell);
      if (text === '' && !doubt.why) return;
      if (column >= tableLimits.columns) {
        hasFurtherColumns = true;
        return;
      }
      texts[column] = text;
      if (doubt.why) doubts.push({ ...doubt, why: doubt.why, row, column });
    });
    if (texts.length > 0) rows[row] = texts;
  });
  return {
    rows: Array.from(rows, (row) => Array.from(row ?? [], (text) => text ?? '')),
    doubts,
    hasFurtherColumns,
  };
}

/** The rows that the worksheet does not show, and whether a filter lies over all of them that hold something. */
function hiddenOf(
  rows: readonly (readonly string[])[],
  hiddenRows: readonly number[],
  filter: string | undefined,
): HiddenRows | null {
  if (hiddenRows.length === 0) return null;
  const filled = hiddenRows.filter((row) => rows[row]?.some((text) => text !== ''));
  const isFiltered = filter !== undefined && filled.every((row) => isWithin(row, filter));
  return { rows: hiddenRows, isFiltered };
}

/** Whether the row lies in the range, its first one, which stays in sight, aside. */
function isWithin(row: number, range: string): boolean {
  if (!/^[A-Z]+\d+:[A-Z]+\d+$/.test(range)) return true;
  const { firstRow, lastRow } = parseRange(range);
  return row >= firstRow && row < lastRow;
}

/** What the reader of other formats says that a worksheet hides. */
function hiddenIn(rows: readonly RowInfo[] = [], columns: readonly ColInfo[] = []): WorksheetScan {
  const hidden = (infos: readonly ({ hidden?: boolean } | undefined)[]) =>
    infos.flatMap((info, index) => (info?.hidden ? [index] : []));
  return { hiddenRows: hidden(rows), hiddenColumns: hidden(columns) };
}
