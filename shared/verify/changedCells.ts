import { cellAddress } from '../table/cellAddress.ts';
import { contentOf, type FileWorkbook, scalarText } from './fileWorkbook.ts';
import type { SheetPrint } from './fingerprint.ts';
import { type CellContent, differingPlaces, printOf } from './fingerprint.ts';
import type { FileCell } from './formulaEvaluator.ts';
import type { CellDifference } from './verification.ts';

interface MarkedSheet extends SheetPrint {
  readonly name: string;
}

/** The cells that hold something else than when the workbook was made, by the prints that it carries. */
export function changedCells(workbook: FileWorkbook, marked: readonly MarkedSheet[]): CellDifference[] {
  const found = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const known = new Set(marked.map(({ name }) => name));
  const strange = workbook.sheets
    .filter(({ name }) => !known.has(name))
    .map(({ name }) => wholeSheet(name, '导出时没有这张工作表'));
  const inSheets = marked.flatMap((print) => {
    const sheet = found.get(print.name);
    if (!sheet) return [wholeSheet(print.name, '工作表被删除或改名')];
    if (print.rows === '') return [];
    const now = printOf(sheet.rows.map((cells): (CellContent | null)[] => cells.map(contentOf)));
    const rows = differingPlaces(print.rows, now.rows);
    const columns = differingPlaces(print.columns, now.columns);
    return rows.flatMap((row) =>
      columns.map((column): CellDifference => {
        const cell = sheet.rows[row]?.[column] ?? null;
        return {
          sheet: print.name,
          cell: cellAddress(column + 1, row + 1),
          what:
            rows.length * columns.length > Math.max(rows.length, columns.length)
              ? '导出后此处或附近被改动'
              : '导出后被改动',
          inFile: cellWords(cell),
          computed: '',
        };
      }),
    );
  });
  return [...strange, ...inSheets];
}

export function wholeSheet(sheet: string, what: string): CellDifference {
  return { sheet, cell: '', what, inFile: '', computed: '' };
}

/** What a cell holds, for people: its value, or its formula where it has one. */
export function cellWords(cell: FileCell | null): string {
  if (!cell) return '';
  return cell.formula === null ? scalarText(cell.value) : `=${cell.formula}`;
}
