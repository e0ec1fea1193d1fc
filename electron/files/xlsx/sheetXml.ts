import { footerPart } from '../../../shared/report/footerPart.ts';
import type { WorksheetModel } from '../../../shared/report/workbookModel.ts';
import { cellAddress } from '../../../shared/table/cellAddress.ts';
import { standardFont } from '../cellLooks.ts';
import { escapeXml, mainNamespace, xmlHead } from './escapeXml.ts';
import { rowsXml, type Tables } from './rowsXml.ts';

/** A worksheet's part in pieces. Source: ECMA-376 part 1, 18.3.1.99 CT_Worksheet, which fixes the order. */
export function* sheetXml(sheet: WorksheetModel, tables: Tables, isFirst: boolean): Generator<string> {
  const { columnWidths, rows, merges, filterRows } = sheet;
  const corner = cellAddress(Math.max(1, columnWidths.length), Math.max(1, rows.length));
  yield `${xmlHead}<worksheet xmlns="${mainNamespace}">${sheet.pages ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'}<dimension ref="A1:${corner}"/>`;
  yield `<sheetViews>${viewXml(sheet, isFirst)}</sheetViews><sheetFormatPr defaultRowHeight="15"/>${columnsXml(sheet)}<sheetData>`;
  yield* rowsXml(sheet, tables);
  yield '</sheetData>';
  if (filterRows)
    yield `<autoFilter ref="A${filterRows[0]}:${cellAddress(columnWidths.length, filterRows[1])}"/>`;
  if (merges.length > 0) {
    const cells = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
    yield `<mergeCells count="${merges.length}">${cells}</mergeCells>`;
  }
  yield pageXml(sheet);
  yield '</worksheet>';
}

function viewXml({ frozen }: WorksheetModel, isFirst: boolean): string {
  const selected = isFirst ? ' tabSelected="1"' : '';
  const view = `<sheetView showGridLines="0"${selected} workbookViewId="0"`;
  if (!frozen || (frozen.rows === 0 && frozen.columns === 0)) return `${view}/>`;
  const { rows, columns } = frozen;
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const corner = cellAddress(columns + 1, rows + 1);
  return `${view}><pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView>`;
}

function columnsXml({ columnWidths, hiddenColumns = [] }: WorksheetModel): string {
  if (columnWidths.length === 0) return '';
  const columns = columnWidths.map((width, index) => {
    const hidden = hiddenColumns.includes(index + 1) ? ' hidden="1"' : '';
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden}/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}

/**
 * Narrower at the sides than the scale leaves them, and the table centred: where a font is missing, columns are a little
 * wider and must not go on a second page. Units: inches.
 */
const margins = '<pageMargins left="0.3" right="0.3" top="0.6" bottom="0.7" header="0.3" footer="0.35"/>';
const paperSizes = { A4: 9, A3: 8 } as const;

function pageXml(sheet: WorksheetModel): string {
  const footer = footerOf(sheet);
  const { paper, orientation, pages } = sheet;
  // A spreadsheet program that fits the width takes no notice of breaks.
  const fit = pages ? `scale="${pages.scale}"` : 'fitToWidth="1" fitToHeight="0"';
  return [
    '<printOptions horizontalCentered="1"/>',
    margins,
    `<pageSetup paperSize="${paperSizes[paper]}" ${fit} firstPageNumber="1" orientation="${orientation}" useFirstPageNumber="1"/>`,
    footer === '' ? '' : `<headerFooter><oddFooter>${escapeXml(footer)}</oddFooter></headerFooter>`,
    breaksXml(pages?.breaks ?? []),
  ].join('');
}

function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const breaks = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks}</rowBreaks>`;
}

/** The footer in Excel's code: place, font, size, then the text. */
function footerOf({ footer }: WorksheetModel): string {
  const part = (place: string, text: string) =>
    text === '' ? '' : `&${place}&"${standardFont.name},Regular"&8 ${footerPart(text)}`;
  return `${part('L', footer.left)}${part('C', footer.center)}${part('R', footer.right)}`;
}
