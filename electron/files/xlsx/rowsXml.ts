import { sanitizeText } from '../../../shared/report/sanitizeText.ts';
import type { CellModel, WorksheetModel } from '../../../shared/report/workbookModel.ts';
import { columnName } from '../../../shared/table/cellAddress.ts';
import { coveredCells } from './coveredCells.ts';
import { escapeXml } from './escapeXml.ts';
import type { SharedStrings } from './sharedStrings.ts';
import type { StyleTable } from './styleTable.ts';

export interface Tables {
  readonly strings: SharedStrings;
  readonly styles: StyleTable;
  /** Hears now and then how many rows of the worksheet are written. */
  readonly onRows: (rows: number) => void;
}

/** Pieces of about so many characters go to the zip at once; more would be kept in memory for nothing. */
const pieceLength = 100_000;

/** The rows of a worksheet in pieces, so that a long sheet is never in memory as a whole. */
export function* rowsXml(sheet: WorksheetModel, tables: Tables): Generator<string> {
  const covered = coveredCells(sheet);
  const letters = sheet.columnWidths.map((_, index) => columnName(index + 1));
  let piece = '';
  for (const [index, { cells, height }] of sheet.rows.entries()) {
    const number = index + 1;
    const inRow = covered.get(index);
    const count = inRow
      ? Math.max(cells.length, ...[...inRow.keys()].map((column) => column + 1))
      : cells.length;
    piece +=
      height === undefined ? `<row r="${number}">` : `<row r="${number}" ht="${height}" customHeight="1">`;
    for (let column = 0; column < count; column += 1) {
      const cell = cells[column];
      const name = letters[column] ?? columnName(column + 1);
      if (cell) piece += cellXml(cell, `${name}${number}`, tables);
      else {
        const from = inRow?.get(column);
        const look = from && sheet.rows[from[0]]?.cells[from[1]];
        if (look) piece += `<c r="${name}${number}" s="${tables.styles.idOf(look.style, look.format)}"/>`;
      }
    }
    piece += '</row>';
    if (piece.length > pieceLength) {
      yield piece;
      piece = '';
      tables.onRows(number);
    }
  }
  yield piece;
  tables.onRows(sheet.rows.length);
}

function cellXml(cell: CellModel, address: string, { strings, styles }: Tables): string {
  const place = `<c r="${address}" s="${styles.idOf(cell.style, cell.format)}"`;
  if ('number' in cell) return `${place}><v>${cell.number}</v></c>`;
  if ('formula' in cell) {
    const formula = escapeXml(cell.formula);
    return typeof cell.value === 'number'
      ? `${place}><f>${formula}</f><v>${cell.value}</v></c>`
      : `${place} t="str"><f>${formula}</f><v>${escapeXml(sanitizeText(cell.value))}</v></c>`;
  }
  if (cell.text === '') return `${place}/>`;
  const index = strings.indexOf(cell.text);
  return index === null ? `${place}/>` : `${place} t="s"><v>${index}</v></c>`;
}
