import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A cell as the file holds it: a text, a number, or XML of its own with the reference left out. */
export type RawCell =
  | string
  | number
  | null
  | { readonly xml: string }
  | { readonly v: number; readonly format: string | number };

interface RawSheet {
  readonly name?: string;
  readonly rows: readonly (readonly RawCell[])[];
  /** Indexes of rows that are hidden. */
  readonly hidden?: readonly number[];
  /** XML before and after the rows: cols, autoFilter, mergeCells. */
  readonly before?: string;
  readonly after?: string;
  readonly state?: 'visible' | 'hidden';
}

/** A workbook as another program might write it, part by part; what our own writers would never write. */
export function xlsxFile(
  sheets: readonly RawSheet[],
  extra: Readonly<Record<string, string>> = {},
): Uint8Array {
  const formats: (string | number)[] = ['General'];
  const parts = sheets.map((sheet) => sheetXml(sheet, formats));
  const numbered = formats.map((format, index) => ({
    format,
    id: typeof format === 'number' ? format : 200 + index,
  }));
  const own = numbered.filter(({ format }) => typeof format === 'string' && format !== 'General');
  const styles = `<styleSheet xmlns="${main}"><numFmts count="${own.length}">${own
    .map(({ id, format }) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(String(format))}"/>`)
    .join('')}</numFmts><cellXfs>${numbered
    .map(({ id, format }) => `<xf numFmtId="${format === 'General' ? 0 : id}" applyNumberFormat="1"/>`)
    .join('')}</cellXfs></styleSheet>`;
  const workbook = `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets
    .map(
      ({ name, state = 'visible' }, index) =>
        `<sheet name="${name ?? `名单${index + 1}`}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
    )
    .join('')}</sheets></workbook>`;
  const targets = [
    ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
    ['styles', 'styles.xml'],
  ];
  const files = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets
      .map(
        (_, index) =>
          `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
      )
      .join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelations}">${targets
      .map(
        ([type, target], index) =>
          `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`,
    'xl/workbook.xml': workbook,
    'xl/styles.xml': styles,
    ...Object.fromEntries(parts.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
    ...extra,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])));
}

function sheetXml(
  { rows, hidden = [], before = '', after = '' }: RawSheet,
  formats: (string | number)[],
): string {
  const body = rows.map((cells, row) => {
    const xml = cells.map((cell, column) =>
      cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`, formats),
    );
    return `<row r="${row + 1}"${hidden.includes(row) ? ' hidden="1"' : ''}>${xml.join('')}</row>`;
  });
  return `<worksheet xmlns="${main}">${before}<sheetData>${body.join('')}</sheetData>${after}</worksheet>`;
}

function cellXml(cell: RawCell, at: string, formats: (string | number)[]): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
  if ('xml' in cell) return cell.xml.replace('<c', `<c r="${at}"`);
  let style = formats.indexOf(cell.format);
  if (style < 0) style = formats.push(cell.format) - 1;
  return `<c r="${at}" s="${style}"><v>${cell.v}</v></c>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
