import { zipSync } from 'fflate';

const text = (words: string) => Buffer.from(words, 'utf8');
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** An xlsx of one worksheet by hand, with further parts. */
function xlsx(sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const type = (part: string, kind: string) =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  return zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('xl/workbook.xml', 'sheet.main')}${type('xl/worksheets/sheet1.xml', 'worksheet')}${type('xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
        '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
        'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}">${sheet}</worksheet>`,
        'xl/sharedStrings.xml': `${head}<sst xmlns="${main}"><si><t>单位名称</t></si></sst>`,
        ...more,
      }).map(([name, words]) => [name, text(words)]),
    ),
    { level: 9 },
  );
}

const row = (number: number | string, cells: string) => `<row r="${number}">${cells}</row>`;
const cell = (ref: string, words: string) => `<c r="${ref}" t="inlineStr"><is><t>${words}</t></is></c>`;
const rows = (content: string) => `<sheetData>${content}</sheetData>`;
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

/** Small files that ask for very much. */
export const bombs: readonly (readonly [string, string, () => Uint8Array])[] = [
  ['one cell in row 99,999,999', 'a.xlsx', () => xlsx(rows(row(99_999_999, cell('A99999999', '甲'))))],
  [
    'one cell in row 4,294,967,295',
    'a.xlsx',
    () => xlsx(rows(row(4_294_967_295, cell('A4294967295', '甲')))),
  ],
  ['one cell in row 1,048,576', 'a.xlsx', () => xlsx(rows(row(1_048_576, cell('A1048576', '甲'))))],
  ['one cell beyond column XFD', 'a.xlsx', () => xlsx(rows(row(1, cell('ZZZZZ1', '甲'))))],
  [
    'the whole grid claimed',
    'a.xlsx',
    () => xlsx(`<dimension ref="A1:XFD1048576"/>${rows(row(1, cell('A1', '甲')))}`),
  ],
  [
    'the whole grid merged',
    'a.xlsx',
    () =>
      xlsx(
        `${rows(row(1, cell('A1', '甲')))}<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
      ),
  ],
  [
    'a hundred thousand merges',
    'a.xlsx',
    () =>
      xlsx(
        `${rows(row(1, cell('A1', '甲')))}<mergeCells>${many(100_000, (index) => `<mergeCell ref="A${index + 1}:CV${index + 500}"/>`)}</mergeCells>`,
      ),
  ],
  ['a million empty rows', 'a.xlsx', () => xlsx(rows(many(1_000_000, (index) => `<row r="${index + 1}"/>`)))],
  [
    'three million cells',
    'a.xlsx',
    () =>
      xlsx(
        rows(
          many(30_000, (index) =>
            row(
              index + 1,
              many(100, () => '<c><v>1</v></c>'),
            ),
          ),
        ),
      ),
  ],
  [
    'two million shared strings',
    'a.xlsx',
    () =>
      xlsx(rows(row(1, cell('A1', '甲'))), {
        'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${many(2_000_000, () => '<si><t>甲</t></si>')}</sst>`,
      }),
  ],
  [
    'a text of a hundred million characters',
    'a.xlsx',
    () => xlsx(rows(row(1, cell('A1', '甲'.repeat(33_000_000))))),
  ],
  [
    'a part of a gigabyte',
    'a.xlsx',
    () =>
      zipSync(
        {
          ...{ 'xl/workbook.xml': new Uint8Array(140 * 1024 ** 2) },
          'xl/worksheets/sheet1.xml': new Uint8Array(140 * 1024 ** 2),
        },
        { level: 1 },
      ),
  ],
  ['elements a hundred thousand deep', 'a.xlsx', () => xlsx(rows(`${'<row>'.repeat(100_000)}`))],
  [
    'entities that grow',
    'a.xlsx',
    () =>
      xlsx(
        `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>${rows(row(1, cell('A1', '&b;'.repeat(1000))))}`,
      ),
  ],
  ['a line of ten million commas', 'a.csv', () => text(`单位名称${','.repeat(10_000_000)}`)],
  ['five million lines', 'a.csv', () => text('甲\n'.repeat(5_000_000))],
  ['one quote that never ends', 'a.csv', () => text(`单位名称\n"${'甲'.repeat(6_000_000)}`)],
  [
    'a web page that spans without end',
    'a.xls',
    () =>
      text(
        `<html><table>${many(200, () => '<tr><td rowspan="1000000000" colspan="1000000000">甲</td></tr>')}</table></html>`,
      ),
  ],
  [
    'a web page of a million cells',
    'a.xls',
    () => text(`<html><table>${many(20_000, () => `<tr>${'<td>甲</td>'.repeat(50)}</tr>`)}</table></html>`),
  ],
  ['a web page in a page in a page', 'a.xls', () => text(`<html>${'<table><tr><td>'.repeat(50_000)}`)],
];
