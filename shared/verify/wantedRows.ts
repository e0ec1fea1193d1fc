import { sheetNames } from '../report/sheetNames.ts';
import type { CellModel, WorkbookModel } from '../report/workbookModel.ts';
import type { ExportMark } from './exportMark.ts';
import { type CellContent, contentsOf, contentText, rowPrintAt } from './fingerprint.ts';
import { constantsOf, readKeys, rowKeys } from './rowKeys.ts';

/** What is known of the rows of a worksheet as it was made. Rows and columns count from 0. */
export interface WantedRows {
  readonly keys: readonly string[];
  /** The texts of a row with their columns; none where only its key is known. */
  constantsOf(row: number): readonly string[];
  /** What a row held, for people; empty where it is not known. */
  words(row: number): string;
  /** Whether the cells of a row are those with which it was made, as far as its formulas go. */
  isAsMade(row: number, cells: readonly (CellContent | null)[]): boolean;
}

/** What is known of the rows of each worksheet, by its name: from the report made anew, or from the mark. */
export function wantedRows(mark: ExportMark, model: WorkbookModel | null): ReadonlyMap<string, WantedRows> {
  if (!model)
    return new Map(
      mark.sheets.flatMap(({ name, rows }, index): [string, WantedRows][] => {
        const written = mark.looks?.[index]?.rowKeys;
        return written === undefined ? [] : [[name, ofMark(readKeys(written), rows)]];
      }),
    );
  const names = sheetNames(model.sheets.map(({ name }) => name));
  return new Map(
    model.sheets.map((sheet, index) => [names[index] ?? '', ofModel(contentsOf(sheet), sheet.rows)]),
  );
}

function ofMark(keys: readonly string[], prints: string): WantedRows {
  return {
    keys,
    constantsOf: () => [],
    words: () => '',
    isAsMade: (row, cells) => rowPrintAt(prints, row, cells),
  };
}

function ofModel(
  contents: readonly (readonly (CellContent | null)[])[],
  rows: readonly { readonly cells: readonly (CellModel | null)[] }[],
): WantedRows {
  return {
    keys: rowKeys(contents),
    constantsOf: (row) => constantsOf(contents[row] ?? []),
    words: (row) =>
      (rows[row]?.cells ?? [])
        .flatMap((cell) => (cell && 'text' in cell && cell.text !== '' ? [cell.text] : []))
        .join('，'),
    isAsMade: (row, cells) =>
      cells.every((cell, column) => {
        if (!cell || !('formula' in cell)) return true;
        const wanted = contents[row]?.[column];
        return wanted ? contentText(wanted) === contentText(cell) : false;
      }),
  };
}
