import type { Scalar } from './cellValue.ts';
import { isExact } from './cellValue.ts';
import { asNumber } from './exactNumber.ts';
import type { FileLooks } from './fileLooks.ts';
import type { CellContent } from './fingerprint.ts';
import type { CellSource, FileCell } from './formulaEvaluator.ts';

/** A workbook as it was read from a file: formulas and the values that are stored with them. */
export interface FileWorkbook {
  readonly sheets: readonly FileSheet[];
}

export interface FileSheet {
  readonly name: string;
  /** By row and column, counted from 0. */
  readonly rows: readonly (readonly (FileCell | null)[])[];
  /** How it shows them. */
  readonly looks?: FileLooks;
}

/** The workbook as formulas look into it; sheet names without regard to case. */
export function cellSourceOf({ sheets }: FileWorkbook): CellSource {
  const byName = new Map(
    sheets.map((sheet) => {
      const columns = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
      return [sheet.name.toLowerCase(), { ...sheet, size: { columns, rows: sheet.rows.length } }];
    }),
  );
  return {
    find: (name, column, row) => byName.get(name.toLowerCase())?.rows[row - 1]?.[column - 1] ?? null,
    sizeOf: (name) => byName.get(name.toLowerCase())?.size ?? null,
  };
}

/** The cell as it is compared; null where it is empty. */
export function contentOf(cell: FileCell | null | undefined): CellContent | null {
  if (!cell) return null;
  if (cell.formula !== null) return { formula: cell.formula };
  const { value } = cell;
  if (value === null || value === '') return null;
  return isExact(value) ? { number: asNumber(value) } : { text: scalarText(value) };
}

/** A value as people read it. @example scalarText(true) // 'TRUE' */
export function scalarText(value: Scalar): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isExact(value) ? String(asNumber(value)) : value;
}
