import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { readSource } from '../../electron/files/readSource.ts';
import { Refusal } from '../../electron/refusal.ts';
import { docxOf, paragraphXml, tableXml } from '../support/madeDocx.ts';
import { htmlOf, type MadeBlock, type MadeTable } from '../support/madeTable.ts';
import { xlsxOf } from '../support/madeXlsx.ts';
import { xlsxFile } from '../support/xlsxFile.ts';

const table: MadeTable = {
  rows: [
    ['项目', '考评内容', '分值', '考评标准'],
    [{ text: '组织', rows: 2 }, '换届', '5', '未换届扣5分'],
    [null, { text: '学习', columns: 1 }, '3', '每缺一次扣1分'],
    [{ text: '合计', columns: 2 }, null, '8', ''],
  ],
};
const cells = [
  [0, 0, 1, 1, '项目'],
  [0, 1, 1, 1, '考评内容'],
  [0, 2, 1, 1, '分值'],
  [0, 3, 1, 1, '考评标准'],
  [1, 0, 2, 1, '组织'],
  [1, 1, 1, 1, '换届'],
  [1, 2, 1, 1, '5'],
  [1, 3, 1, 1, '未换届扣5分'],
  [2, 1, 1, 1, '学习'],
  [2, 2, 1, 1, '3'],
  [2, 3, 1, 1, '每缺一次扣1分'],
  [3, 0, 1, 2, '合计'],
  [3, 2, 1, 1, '8'],
];

const utf8 = (text: string) => new TextEncoder().encode(text);
const inCell = (xml: string) =>
  ({
    rows: [
      ['考评内容', '分值'],
      [{ text: '', xml }, '5'],
    ],
  }) satisfies MadeTable;

function refusalOf(name: string, bytes: Uint8Array): string {
  try {
    readSource(name, bytes);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return '';
}

describe('a table keeps its merged cells', () => {
  const files: readonly [string, Uint8Array][] = [
    ['a.docx', docxOf(['考评表', table, '备注'])],
    ['a.xlsx', xlsxOf([{ name: '考评表', table }])],
    ['a.html', utf8(htmlOf(['考评表', table, '备注']))],
  ];
  it.each(files)('of %s', (name, bytes) => {
    const [read] = readSource(name, bytes).tables;
    expect(read!.cells.map((cell) => [cell.row, cell.column, cell.rows, cell.columns, cell.text])).toEqual(
      cells,
    );
    expect([read!.name, read!.rows, read!.columns]).toEqual(['考评表', 4, 4]);
  });

  it('and the lines around it, in order', () => {
    const blocks = ['关于考评的通知', '考评表', table, '备注：扣完为止。', table];
    for (const source of [
      readSource('a.docx', docxOf(blocks)),
      readSource('a.html', utf8(htmlOf(blocks as (string | MadeTable)[]))),
    ]) {
      expect(source.lines).toEqual(['关于考评的通知', '考评表', '备注：扣完为止。']);
      expect(source.tables.map(({ linesBefore }) => linesBefore)).toEqual([2, 3]);
    }
  });

  it('of a csv and of text with tabs, where nothing is merged', () => {
    const csv = readSource('a.csv', utf8('考评内容,分值,考评标准\n换届,5,"未换届，扣5分"\n'));
    const tabs = readSource(
      'a.txt',
      utf8('考评表\n考评内容\t分值\t考评标准\n换届\t5\t未换届，扣5分\n备注\n'),
    );
    expect(csv.tables[0]!.cells.map(({ text }) => text)).toEqual(
      tabs.tables[0]!.cells.map(({ text }) => text),
    );
    expect(tabs.lines).toEqual(['考评表', '备注']);
  });
});

describe('a Word document', () => {
  const read = (blocks: readonly MadeBlock[], further = {}) => readSource('a.docx', docxOf(blocks, further));
  const textOf = (xml: string) => read([inCell(xml)]).tables[0]!.cells.find(({ row }) => row === 1)?.text;

  it('keeps what was inserted and drops what was deleted in tracked changes, and says so', () => {
    const xml =
      '<w:p><w:r><w:t>未换届扣</w:t></w:r><w:del><w:r><w:delText>3</w:delText></w:r></w:del><w:ins><w:r><w:t>5</w:t></w:r></w:ins><w:r><w:t>分</w:t></w:r></w:p>';
    const source = read([inCell(xml)]);
    expect(source.tables[0]!.cells.find(({ row }) => row === 1)!.text).toBe('未换届扣5分');
    expect(source.notes.join()).toContain('未接受的修订');
  });

  it('drops what was moved away and rows that were deleted, and says so', () => {
    const moved =
      '<w:p><w:moveFrom><w:r><w:t>甲</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>乙</w:t></w:r></w:moveTo></w:p>';
    expect(textOf(moved)).toBe('乙');
    const deleted = '<w:p><w:del><w:r><w:delText>甲</w:delText></w:r></w:del><w:r><w:t>乙</w:t></w:r></w:p>';
    expect(read([inCell(deleted)]).notes.join()).toContain('未接受的修订');
    const row = (text: string, properties = '') =>
      `<w:tr>${properties}<w:tc>${paragraphXml(text)}</w:tc></w:tr>`;
    const xml = `<w:tbl>${row('考评内容')}${row('甲', '<w:trPr><w:del/></w:trPr>')}${row('乙')}</w:tbl>`;
    const source = read([{ xml }]);
    expect(source.tables[0]!.cells.map(({ text }) => text)).toEqual(['考评内容', '乙']);
    expect(source.notes.join()).toContain('未接受的修订');
  });

  it('leaves hidden text out and says so', () => {
    const xml = `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>换届</w:t></w:r></w:p>`;
    const source = read([inCell(xml)]);
    expect(source.tables[0]!.cells.find(({ row }) => row === 1)!.text).toBe('换届');
    expect(source.notes.join()).toContain('隐藏的文字');
  });

  it('shows the numbers that Word makes itself', () => {
    const level = (ilvl: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering xmlns:w="x"><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1')}${level(1, 'decimal', '%1-%2')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'chineseCounting', '（%1）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
    const numbered = (list: number, ilvl: number, text: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const made: MadeTable = {
      rows: [
        ['项目', '考评内容'],
        [
          { text: '', xml: numbered(1, 0, '组织') },
          { text: '', xml: numbered(1, 1, '换届') },
        ],
        [
          { text: '', xml: numbered(1, 0, '学习') },
          { text: '', xml: numbered(1, 1, '学习计划') },
        ],
        ['', { text: '', xml: numbered(1, 1, '学习记录') }],
        ['', { text: '', xml: numbered(2, 0, '甲') + numbered(2, 0, '乙') }],
      ],
    };
    const source = read([made], { 'word/numbering.xml': numbering });
    expect(source.tables[0]!.cells.filter(({ row }) => row > 0).map(({ text }) => text)).toEqual([
      '1 组织',
      '1-1 换届',
      '2 学习',
      '2-1 学习计划',
      '2-2 学习记录',
      '（一）甲\n（二）乙',
    ]);
  });

  it('keeps the text of a table inside a cell and of a text box, and says that there is one', () => {
    const inner = `<w:tbl><w:tr><w:tc>${paragraphXml('内一')}</w:tc><w:tc>${paragraphXml('内二')}</w:tc></w:tr></w:tbl><w:p/>`;
    const source = read([inCell(`${paragraphXml('外。')}${inner}`)]);
    expect(source.tables[0]!.cells.find(({ row }) => row === 1)!.text).toBe('外。\n内一内二');
    expect(source.tables[0]!.notes.join()).toContain('套有 1 个表格');
    const box = `<w:p><w:r><w:t>换届。</w:t></w:r><w:r><w:pict><v:textbox><w:txbxContent>${paragraphXml('框中')}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`;
    expect(textOf(box)).toBe('换届。\n框中');
  });

  it('takes out the tables of a table that only frames them', () => {
    const frame = { rows: [[{ text: '', xml: `${paragraphXml('考评表')}${tableXml(table)}<w:p/>` }]] };
    const [framed] = read([frame]).tables;
    expect([framed!.name, framed!.cells.length]).toEqual(['考评表', cells.length]);
  });

  it('says where a cell is a picture, and where there are only pictures', () => {
    const picture = '<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>';
    expect(read([inCell(picture)]).tables[0]!.notes.join()).toContain('图片中的文字不能读取');
    expect(read([{ xml: picture }]).notes.join()).toContain('图片里的表格请打成文字');
  });

  it('leaves macros and links to elsewhere alone, and says so', () => {
    const rels =
      '<Relationships><Relationship Id="r1" Type="x/attachedTemplate" Target="http://example.com/a.dotm" TargetMode="External"/></Relationships>';
    const { notes } = read([table], { 'word/vbaProject.bin': 'x', 'word/_rels/document.xml.rels': rels });
    expect(notes.join()).toMatch(/宏.*链接/u);
  });

  it('drops invisible marks of direction', () => {
    expect(textOf(paragraphXml('换\u202e届\u200b'))).toBe('换届');
  });
});

describe('a workbook', () => {
  it('tells hidden rows and sheets, values that are not there, and cells that show something else', () => {
    const rows = [
      ['考评内容', '分值', '考评标准'],
      ['换届', { v: 2.5, format: '0' }, '未换届扣2分'],
      ['学习', { xml: '<c><f>B2</f></c>' }, '每缺一次扣1分'],
    ];
    const source = readSource('a.xlsx', xlsxFile([{ rows, hidden: [2] }]));
    const [read] = source.tables;
    expect(read!.notes.join()).toContain('隐藏的第 3 行也已读入');
    expect(read!.cells.flatMap(({ doubt }) => doubt ?? []).join()).toMatch(/实际是 2\.5.*公式/u);
  });
});

describe('a workbook of Excel 97', () => {
  it('keeps its merged cells', () => {
    const sheet = utils.aoa_to_sheet([
      ['项目', '考评内容', '分值'],
      ['组织', '换届', 5],
      [null, '学习', 3],
    ]);
    sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
    const bytes = write(
      { SheetNames: ['考评表'], Sheets: { 考评表: sheet } },
      { bookType: 'biff8', type: 'array' },
    );
    const [read] = readSource('a.xls', new Uint8Array(bytes)).tables;
    expect(read!.cells.find(({ text }) => text === '组织')).toMatchObject({
      row: 1,
      column: 0,
      rows: 2,
      columns: 1,
    });
  });

  it('says that it holds macros and links to elsewhere', () => {
    const { notes } = readSource(
      'a.xlsm',
      xlsxFile([{ rows: [['考评内容', '分值']] }], {
        'xl/vbaProject.bin': 'x',
        'xl/externalLinks/externalLink1.xml': '<a/>',
      }),
    );
    expect(notes.join()).toMatch(/宏.*链接/u);
  });
});

describe('what cannot be read is refused with the way out', () => {
  const compound = (stream: string) =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from(stream, 'utf16le')]);
  const wayOut = '在 WPS 中全选复制，粘贴到这里';
  it.each([
    ['标准.doc', compound('WordDocument'), wayOut],
    ['标准.docx', compound('WordDocument'), wayOut],
    ['标准.wps', compound('x'), wayOut],
    ['标准.et', compound('x'), wayOut],
    ['标准.pdf', utf8('%PDF-1.7'), wayOut],
    ['标准.docx', utf8('%PDF-1.7'), wayOut],
    ['标准.docx', compound('EncryptedPackage'), '在 WPS 或 Office 中取消密码'],
    ['标准.docx', utf8(''), '空文件'],
    ['标准.txt', utf8(''), '空文件'],
    ['标准.docx', docxOf([]).subarray(0, 300), '已损坏'],
    ['标准.docx', docxOf([{ xml: '<w:p>' }]), '已损坏'],
  ])('%s', (name, bytes, words) => {
    expect(refusalOf(name, bytes)).toContain(words);
  });

  it('a file that is too large, and one that unpacks without end', () => {
    expect(refusalOf('大.docx', new Uint8Array(21 * 1024 * 1024))).toContain('超过 20 MB');
    expect(refusalOf('大.txt', new Uint8Array(21 * 1024 * 1024))).toContain('超过 20 MB');
    const bomb = docxOf([{ xml: ' '.repeat(90 * 1024 * 1024) }]);
    expect(refusalOf('大.docx', bomb)).toContain('展开后超过');
  });
});
