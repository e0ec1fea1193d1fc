import { sanitizeText } from '../../../shared/report/sanitizeText.ts';
import { quoteSheetName } from '../../../shared/report/sheetNames.ts';
import type { WorkbookModel, WorksheetModel } from '../../../shared/report/workbookModel.ts';
import { columnName } from '../../../shared/table/cellAddress.ts';
import { customProperties } from './customProperties.ts';
import { escapeXml, mainNamespace, xmlHead } from './escapeXml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The small parts of a file by path: what kinds of part there are, how they hang together, names and properties; `custom` are
 * properties of our own.
 */
export function workbookParts(
  { title, sheets }: WorkbookModel,
  names: readonly string[],
  custom: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const numbers = sheets.map((_, index) => index + 1);
  return {
    '[Content_Types].xml': contentTypes(numbers),
    '_rels/.rels': relations([
      [`${office}/officeDocument`, 'xl/workbook.xml'],
      [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      [`${office}/extended-properties`, 'docProps/app.xml'],
      [`${office}/custom-properties`, 'docProps/custom.xml'],
    ]),
    'docProps/custom.xml': customProperties(custom),
    'docProps/core.xml': `${xmlHead}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(sanitizeText(title))}</dc:title><dc:creator>五好考评</dc:creator></cp:coreProperties>`,
    'docProps/app.xml': `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>五好考评</Application></Properties>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...numbers.map((number): [string, string] => [`${office}/worksheet`, `worksheets/sheet${number}.xml`]),
      [`${office}/styles`, 'styles.xml'],
      [`${office}/sharedStrings`, 'sharedStrings.xml'],
    ]),
    'xl/workbook.xml': [
      `${xmlHead}<workbook xmlns="${mainNamespace}" xmlns:r="${office}"><workbookPr/><bookViews><workbookView/></bookViews><sheets>`,
      ...numbers.map(
        (number) =>
          `<sheet name="${escapeXml(names[number - 1] ?? '')}" sheetId="${number}" r:id="rId${number}"/>`,
      ),
      `</sheets>${definedNames(sheets, names)}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`,
    ].join(''),
  };

  function contentTypes(all: readonly number[]): string {
    const parts = [
      ['/xl/workbook.xml', `${sheetType}.sheet.main+xml`],
      ...all.map((number) => [`/xl/worksheets/sheet${number}.xml`, `${sheetType}.worksheet+xml`]),
      ['/xl/styles.xml', `${sheetType}.styles+xml`],
      ['/xl/sharedStrings.xml', `${sheetType}.sharedStrings+xml`],
      ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
      ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
      ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
    ];
    const overrides = parts.map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`);
    return `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
  }
}

function relations(all: readonly (readonly [string, string])[]): string {
  const each = all.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`;
}

/** Filters, print areas and print titles, which Excel keeps as names of each worksheet. */
function definedNames(sheets: readonly WorksheetModel[], names: readonly string[]): string {
  const all = sheets.flatMap(({ printTitleRows, printColumns, filterRows, columnWidths, rows }, index) => {
    const quoted = quoteSheetName(names[index] ?? '');
    const name = (kind: string, range: string) =>
      `<definedName name="_xlnm.${kind}" localSheetId="${index}">${escapeXml(range)}</definedName>`;
    const hiddenName = (range: string) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeXml(range)}</definedName>`;
    return [
      ...(filterRows
        ? [hiddenName(`${quoted}!$A$${filterRows[0]}:$${columnName(columnWidths.length)}$${filterRows[1]}`)]
        : []),
      ...(printColumns
        ? [name('Print_Area', `${quoted}!$A$1:$${columnName(printColumns)}$${Math.max(1, rows.length)}`)]
        : []),
      ...(printTitleRows
        ? [name('Print_Titles', `${quoted}!$${printTitleRows[0]}:$${printTitleRows[1]}`)]
        : []),
    ];
  });
  return all.length === 0 ? '' : `<definedNames>${all.join('')}</definedNames>`;
}
