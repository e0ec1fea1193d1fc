import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { cellLooks, type Look } from '../../../electron/files/cellLooks.ts';
import { sanitizeText } from '../../../shared/report/sanitizeText.ts';
import { sheetNames } from '../../../shared/report/sheetNames.ts';
import type { CellModel, WorkbookModel, WorksheetModel } from '../../../shared/report/workbookModel.ts';

/** The same workbook by exceljs: content, styles, widths, heights, merges, paper. */
export async function withExceljs(model: WorkbookModel): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const names = sheetNames(model.sheets.map(({ name }) => name));
  model.sheets.forEach((sheet, index) => {
    const own = book.addWorksheet(names[index] ?? '', options(sheet));
    own.columns = sheet.columnWidths.map((width) => ({ width }));
    for (const [at, row] of sheet.rows.entries()) fill(own.getRow(at + 1), row);
    for (const range of sheet.merges) own.mergeCells(range);
    if (sheet.filterRows) own.autoFilter = `A${sheet.filterRows[0]}:B${sheet.filterRows[1]}`;
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The same by exceljs's streaming writer, which needs less memory. */
export async function withExceljsStream(model: WorkbookModel): Promise<Uint8Array> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  const names = sheetNames(model.sheets.map(({ name }) => name));
  for (const [index, sheet] of model.sheets.entries()) {
    const own = book.addWorksheet(names[index] ?? '', options(sheet));
    own.columns = sheet.columnWidths.map((width) => ({ width }));
    for (const range of sheet.merges) own.mergeCells(range);
    sheet.rows.forEach((row, at) => {
      const written = own.getRow(at + 1);
      fill(written, row);
      written.commit();
    });
    own.commit();
  }
  await book.commit();
  return bytes;
}

function options({
  paper,
  orientation,
  frozen,
  footer,
}: WorksheetModel): Partial<ExcelJS.AddWorksheetOptions> {
  return {
    pageSetup: {
      // Safe: 9 is A4, which the type's list leaves out.
      paperSize: (paper === 'A3' ? 8 : 9) as ExcelJS.PaperSize,
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    headerFooter: { oddFooter: `&L${footer.left}&C${footer.center}&R${footer.right}` },
    views: [
      {
        showGridLines: false,
        ...(frozen && { state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows }),
      },
    ],
  };
}

function fill(row: ExcelJS.Row, { cells, height }: WorksheetModel['rows'][number]): void {
  if (height !== undefined) row.height = height;
  cells.forEach((cell, column) => {
    if (!cell) return;
    const own = row.getCell(column + 1);
    own.value = contentOf(cell);
    own.style = styleOf(cell);
  });
}

function contentOf(cell: CellModel): ExcelJS.CellValue {
  if ('number' in cell) return cell.number;
  if ('formula' in cell) return { formula: cell.formula, result: cell.value };
  return cell.text === '' ? null : sanitizeText(cell.text);
}

const styles = new Map<string, Partial<ExcelJS.Style>>();

function styleOf({ style, format = 'General' }: CellModel): Partial<ExcelJS.Style> {
  const key = `${style}|${format}`;
  const known = styles.get(key);
  if (known) return known;
  const made = fileStyle(cellLooks[style], format);
  styles.set(key, made);
  return made;
}

function fileStyle({ font, alignment, border, fill: ground }: Look, numFmt: string): Partial<ExcelJS.Style> {
  const line = border === undefined ? null : ({ style: 'thin', color: { argb: `FF${border}` } } as const);
  return {
    numFmt,
    font: {
      name: font.name,
      size: font.size,
      bold: font.isBold ?? false,
      ...(font.color !== undefined && { color: { argb: `FF${font.color}` } }),
    },
    alignment: {
      horizontal: alignment.horizontal,
      vertical: alignment.vertical === 'center' ? 'middle' : 'bottom',
      wrapText: true,
    },
    ...(line && { border: { top: line, right: line, bottom: line, left: line } }),
    ...(ground !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${ground}` } },
    }),
  };
}
