// The only importer of hucre. Its faults (OFFICE.md) are kept out here: print titles and areas go in as named ranges
// with quoted sheet names, texts are sanitized first, and texts that look like error values are written as rich text.
import { type Cell, type NamedRange, type WriteSheet, writeXlsx } from 'hucre';
import { type CellRange, cellAddress, columnName, parseRange } from '../../shared/report/cellAddress.ts';
import { sanitizeText } from '../../shared/report/sanitizeText.ts';
import { quoteSheetName, sheetNames } from '../../shared/report/sheetNames.ts';
import type { CellModel, WorkbookModel, WorksheetModel } from '../../shared/report/workbookModel.ts';
import { cellLooks, standardFont } from './cellLooks.ts';

/**
 * The workbook as the bytes of an xlsx file. Formulas carry their values, and the file asks for recalculation when it
 * is opened.
 */
export async function writeWorkbook(model: WorkbookModel): Promise<Uint8Array<ArrayBuffer>> {
  const names = sheetNames(model.sheets.map((sheet) => sheet.name));
  const named = model.sheets.map((sheet, index) => ({ sheet, name: names[index] ?? '' }));
  const bytes = await writeXlsx({
    sheets: named.map(({ sheet, name }) => sheetOf(sheet, name)),
    namedRanges: named.flatMap(({ sheet, name }) => namedRangesOf(sheet, name)),
    properties: { title: sanitizeText(model.title), creator: '五好考评' },
    defaultFont: standardFont,
  });
  return bytes as Uint8Array<ArrayBuffer>; // Safe: writeXlsx allocates an ordinary buffer of its own.
}

function sheetOf(sheet: WorksheetModel, name: string): WriteSheet {
  const width = sheet.columnWidths.length;
  return {
    name,
    columns: sheet.columnWidths.map((each) => ({ width: each })),
    cells: cellsOf(sheet),
    rowDefs: new Map(
      sheet.rows.flatMap(({ height }, row) => (height === undefined ? [] : [[row, { height }]])),
    ),
    merges: sheet.merges.map(parseRange).map((range) => ({
      startRow: range.firstRow - 1,
      startCol: range.firstColumn - 1,
      endRow: range.lastRow - 1,
      endCol: range.lastColumn - 1,
    })),
    ...(sheet.frozen && { freezePane: sheet.frozen }),
    ...(sheet.filterRows && {
      autoFilter: { range: `A${sheet.filterRows[0]}:${cellAddress(width, sheet.filterRows[1])}` },
    }),
    pageSetup: {
      paperSize: sheet.paper === 'A3' ? 'a3' : 'a4',
      orientation: sheet.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.7, left: 0.55, right: 0.55, header: 0.3, footer: 0.35 },
    },
    headerFooter: { oddFooter: footerOf(sheet) },
    view: { showGridLines: false },
  };
}

function cellsOf(sheet: WorksheetModel): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  sheet.rows.forEach((row, rowIndex) => {
    row.cells.forEach((cell, columnIndex) => {
      if (cell) cells.set(`${rowIndex},${columnIndex}`, cellOf(cell));
    });
  });
  for (const range of sheet.merges.map(parseRange)) spreadLook(cells, range);
  return cells;
}

/** Gives the covered cells of a merge the look of its first, so that the border goes all the way round. */
function spreadLook(
  cells: Map<string, Partial<Cell>>,
  { firstColumn, firstRow, lastColumn, lastRow }: CellRange,
): void {
  const style = cells.get(`${firstRow - 1},${firstColumn - 1}`)?.style;
  if (!style) return;
  for (let row = firstRow - 1; row < lastRow; row += 1) {
    for (let column = firstColumn - 1; column < lastColumn; column += 1) {
      const key = `${row},${column}`;
      if (!cells.has(key)) cells.set(key, { style });
    }
  }
}

/** Texts that hucre would write as an error value. */
const errorValue = /^#(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

function cellOf(cell: CellModel): Partial<Cell> {
  const look = cellLooks[cell.style];
  const style = cell.format === undefined ? look : { ...look, numFmt: cell.format };
  if ('formula' in cell) {
    const result = typeof cell.value === 'string' ? sanitizeText(cell.value) : cell.value;
    return { style, formula: cell.formula, formulaResult: result };
  }
  if ('number' in cell) return { style, value: cell.number };
  const text = sanitizeText(cell.text);
  if (text === '') return { style };
  return errorValue.test(text) ? { style, richText: [{ text }] } : { style, value: text };
}

function namedRangesOf(sheet: WorksheetModel, name: string): NamedRange[] {
  const quoted = quoteSheetName(name);
  const { printTitleRows, printColumns } = sheet;
  const titles = printTitleRows && `${quoted}!$${printTitleRows[0]}:$${printTitleRows[1]}`;
  const area =
    printColumns && `${quoted}!$A$1:$${columnName(printColumns)}$${Math.max(1, sheet.rows.length)}`;
  return [
    ...(titles ? [{ name: '_xlnm.Print_Titles', range: titles, scope: name }] : []),
    ...(area ? [{ name: '_xlnm.Print_Area', range: area, scope: name }] : []),
  ];
}

/** The most characters of one part of a footer; all three with their codes stay below Excel's 255. */
const longestFooterPart = 64;

/** The footer in Excel's code: place, font, size, then the text. */
function footerOf({ footer }: WorksheetModel): string {
  const part = (place: string, text: string) =>
    text === ''
      ? ''
      : `&${place}&"${standardFont.name},Regular"&8 ${sanitizeText(text).slice(0, longestFooterPart)}`;
  return `${part('L', footer.left)}${part('C', footer.center)}${part('R', footer.right)}`;
}
