import { strToU8, zipSync } from 'fflate';
import { sheetNames } from '../../../shared/report/sheetNames.ts';
import type { CellModel, WorkbookModel, WorksheetModel } from '../../../shared/report/workbookModel.ts';
import { columnName } from '../../../shared/table/cellAddress.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The least that a spreadsheet program opens: texts, numbers and formulas as strings in a zip, in one look. The limit. */
export function withStrings({ sheets }: WorkbookModel): Uint8Array {
  const names = sheetNames(sheets.map(({ name }) => name));
  const numbers = sheets.map((_, index) => index + 1);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${kind}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${numbers.map((number) => `<Relationship Id="r${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${numbers.map((number) => `<sheet name="${escaped(names[number - 1] ?? '')}" sheetId="${number}" r:id="r${number}"/>`).join('')}</sheets></workbook>`,
  };
  for (const [index, sheet] of sheets.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetOf(sheet);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])), {
    level: 6,
  });
}

function sheetOf({ rows }: WorksheetModel): string {
  let xml = `<worksheet xmlns="${main}"><sheetData>`;
  rows.forEach(({ cells }, index) => {
    xml += `<row r="${index + 1}">`;
    cells.forEach((cell, column) => {
      if (cell) xml += cellOf(cell, `${columnName(column + 1)}${index + 1}`);
    });
    xml += '</row>';
  });
  return `${xml}</sheetData></worksheet>`;
}

function cellOf(cell: CellModel, address: string): string {
  if ('number' in cell) return `<c r="${address}"><v>${cell.number}</v></c>`;
  if ('text' in cell)
    return cell.text === ''
      ? ''
      : `<c r="${address}" t="inlineStr"><is><t>${escaped(cell.text)}</t></is></c>`;
  const type = typeof cell.value === 'string' ? ' t="str"' : '';
  return `<c r="${address}"${type}><f>${escaped(cell.formula)}</f><v>${cell.value}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
