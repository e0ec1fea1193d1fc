import { sheetNames } from '../../shared/report/sheetNames.ts';
import type { WorkbookModel } from '../../shared/report/workbookModel.ts';
import { type ExportOrigin, exportMark, markProperties } from '../../shared/verify/exportMark.ts';
import { inkOf } from './cellLooks.ts';
import { createSharedStrings } from './xlsx/sharedStrings.ts';
import { sheetXml } from './xlsx/sheetXml.ts';
import { createStyleTable } from './xlsx/styleTable.ts';
import { workbookParts } from './xlsx/workbookParts.ts';
import { createZip } from './xlsx/zipWriter.ts';

/**
 * The workbook as the bytes of an xlsx file. Texts are sanitized, formulas carry their values, and the file asks for
 * recalculation when it is opened. `onProgress` hears now and then the share of rows that
 * are written. With its `origin` the file carries the mark by which the program knows it again.
 *
 * Rows go into the zip as they are written, so that a long worksheet is never in memory as a whole.
 */
export async function writeWorkbook(
  model: WorkbookModel,
  onProgress: (share: number) => void = () => {},
  origin?: ExportOrigin,
): Promise<Uint8Array<ArrayBuffer>> {
  const names = sheetNames(model.sheets.map((sheet) => sheet.name));
  const all = model.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  let before = 0;
  const onRows = (rows: number) => onProgress((before + rows) / Math.max(1, all));
  const tables = { strings: createSharedStrings(), styles: createStyleTable(), onRows };
  const zip = createZip();
  const custom = origin ? markProperties(exportMark(origin, model, names, inkOf)) : {};
  for (const [path, xml] of Object.entries(workbookParts(model, names, custom))) await zip.add(path, [xml]);
  for (const [index, sheet] of model.sheets.entries()) {
    await zip.add(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, tables, index === 0));
    before += sheet.rows.length;
  }
  await zip.add('xl/styles.xml', [tables.styles.xml()]);
  await zip.add('xl/sharedStrings.xml', tables.strings.xml());
  return zip.finish();
}
