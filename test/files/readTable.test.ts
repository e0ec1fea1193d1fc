import { execFileSync } from 'node:child_process';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { utils, type WorkBook, write } from 'xlsx';
import { readTable } from '../../electron/files/readTable.ts';
import { writeWorkbook } from '../../electron/files/writeWorkbook.ts';
import { Refusal } from '../../electron/refusal.ts';
import { rosterTemplateModel } from '../../shared/report/rosterTemplateModel.ts';
import { shipped } from '../scheme/shippedSchemes.ts';

// Where dates would move by a day if local time were used.
process.env.TZ = 'Asia/Shanghai';

type Row = (string | number | boolean | Date | null)[];
function bookOf(rows: Row[], name = '名单'): WorkBook {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { UTC: true }), name);
  return book;
}
const bytesOf = (book: WorkBook, bookType: 'xlsx' | 'biff8' | 'html' | 'xlml' | 'ods' | 'xlsb') =>
  new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);

function refusalOf(name: string, bytes: Uint8Array): Refusal {
  try {
    readTable(name, bytes);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was read');
}

/** An xlsx with one sheet of this xml. */
function xlsxWith(sheetXml: string): Uint8Array {
  const parts = unzipSync(bytesOf(bookOf([['甲']]), 'xlsx'));
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheetXml) });
}
const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** The zip with the declared uncompressed size of each part changed, in its directory and before the part. */
function declaring(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, size, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return changed;
}

describe('readTable reads', () => {
  const rows: Row[] = [
    ['单位名称', '编号', '人数', '成立', '是否'],
    ['机电系党总支𠮷', '00123', 46, new Date(Date.UTC(2009, 8, 1)), true],
    ['信息系党总支', '370102199001011234', 1234567890123, null, false],
  ];
  const expected = [
    ['单位名称', '编号', '人数', '成立', '是否'],
    ['机电系党总支𠮷', '00123', '46', '2009-09-01', '是'],
    ['信息系党总支', '370102199001011234', '1234567890123', '', '否'],
  ];

  it.each(['xlsx', 'biff8', 'xlml', 'ods', 'xlsb'] as const)(
    'a workbook saved as %s, with leading zeros, long numbers and dates',
    (bookType) => {
      const [sheet] = readTable('名单', bytesOf(bookOf(rows), bookType));
      expect(sheet).toEqual({ sheetName: '名单', rows: expected, notes: [], knowsMerges: true });
    },
  );

  it('HTML that was saved as xls, in GBK too, with its texts as they are', () => {
    const html =
      '<html><body><table><tr><td>名称</td><td>编号</td></tr><tr><td>机电系</td><td>00123</td></tr><tr><td>信息系</td><td>370102199001011234</td></tr></table></body></html>';
    const expectedRows = [
      ['名称', '编号'],
      ['机电系', '00123'],
      ['信息系', '370102199001011234'],
    ];
    expect(readTable('a.xls', strToU8(html))[0]!.rows).toEqual(expectedRows);
    expect(readTable('a.xls', gbk(html))[0]!.rows).toEqual(expectedRows);
  });

  it('csv in UTF-8, with a byte order mark, in GBK and in UTF-16, texts as they are', () => {
    const csv = '名称,编号,备注\r\n机电系,00123,"甲,乙\n丙""丁"""\r\n信息系,370102199001011234,1-2\r\n';
    const expectedRows = [
      ['名称', '编号', '备注'],
      ['机电系', '00123', '甲,乙\n丙"丁"'],
      ['信息系', '370102199001011234', '1-2'],
    ];
    expect(readTable('a.csv', strToU8(csv))).toEqual([{ sheetName: null, rows: expectedRows, notes: [] }]);
    expect(readTable('a.csv', strToU8(`\ufeff${csv}`))[0]!.rows).toEqual(expectedRows);
    expect(readTable('a.csv', gbk(csv))[0]!.rows).toEqual(expectedRows);
    expect(
      readTable('a.csv', Buffer.from(`\ufeff${csv.replaceAll(',', '\t')}`, 'utf16le'))[0]!.rows[1]![1],
    ).toBe('00123');
  });

  it.each([
    [
      'a Chinese comma in the first line',
      '单位（全称，不简写，不加“中共”）,人数\n甲党总支,46\n乙党总支,46\n',
      '人数',
    ],
    ['a title above', '2026 年，名单，草稿\n单位,人数\n甲,46\n', '单位'],
    ['commas in quotes', '"单位,全称";人数\n"甲,乙";46\n', '人数'],
    ['line breaks and commas in quotes', '单位\t"人数,\n合计, 在册,"\n甲\t46\n', '合计'],
    ['Chinese commas only', '单位，人数\n甲，46\n', '人数'],
    ['one line', '甲党总支，党总支，46', '46'],
  ])('csv by the mark that its lines agree on: %s', (_name, text, word) => {
    const { rows } = readTable('a.csv', strToU8(text))[0]!;
    expect(rows.at(-1)!.at(-1)).toBe('46');
    expect(rows.at(-1)).toHaveLength(text.startsWith('甲') ? 3 : 2);
    expect(rows.flat().join()).toContain(word);
  });

  it('csv that begins like another format as the text it is', () => {
    expect(readTable('a.csv', strToU8('ID;名称\n1;甲\n'))[0]!.rows).toEqual([
      ['ID', '名称'],
      ['1', '甲'],
    ]);
    expect(readTable('a.csv', strToU8('TABLE,名称\n1,甲'))[0]!.rows).toEqual([
      ['TABLE', '名称'],
      ['1', '甲'],
    ]);
  });

  it('merged cells filled with what they say, with a note that names them', () => {
    const book = bookOf([
      ['名称', '上级'],
      ['甲', '院党委'],
      ['乙', null],
      ['丙', null],
    ]);
    book.Sheets.名单!['!merges'] = [{ s: { r: 1, c: 1 }, e: { r: 3, c: 1 } }];
    const [sheet] = readTable('a.xlsx', bytesOf(book, 'xlsx'));
    expect(sheet!.rows.map((row) => row[1])).toEqual(['上级', '院党委', '院党委', '院党委']);
    expect(sheet!.notes).toEqual(['拆开了 1 处合并单元格（B2:B4），每格填入了原来的内容']);
  });

  it('merges that claim the whole sheet, only as far as there is text', () => {
    const book = bookOf([['甲'], ['乙']]);
    book.Sheets.名单!['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1048575, c: 16383 } }];
    const [sheet] = readTable('a.xlsx', bytesOf(book, 'xlsx'));
    expect(sheet!.rows).toHaveLength(2);
    expect(sheet!.rows[0]).toHaveLength(100);
  });

  it('a sheet that claims XFD1048576 as fast as one that does not', () => {
    const started = performance.now();
    const xml = `<worksheet ${ns}><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row></sheetData></worksheet>`;
    expect(readTable('a.xlsx', xlsxWith(xml))[0]!.rows).toEqual([['甲']]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('texts without the characters that no file should hold', () => {
    expect(readTable('a.csv', strToU8('甲\ufffe\u0007,乙\n'))[0]!.rows).toEqual([['甲', '乙']]);
  });

  it('exactly 20,000 rows, and keeps row numbers where rows are empty', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `单位${index},1`);
    lines[4] = ',';
    const [sheet] = readTable('a.csv', strToU8(lines.join('\n')));
    expect(sheet!.rows).toHaveLength(20_000);
    expect(sheet!.rows[4]).toEqual(['', '']);
    expect(sheet!.rows[19_999]![0]).toBe('单位19999');
  });

  it('its own roster template, hidden sheets last', async () => {
    const sheets = readTable(
      '模板.xlsx',
      await writeWorkbook(rosterTemplateModel(shipped('shandong-wuhao'))),
    );
    expect(sheets.map((sheet) => sheet.sheetName)).toEqual(['参评单位名单', '填写说明']);
    const book = bookOf([['甲']], '藏');
    utils.book_append_sheet(book, utils.aoa_to_sheet([['乙']]), '现');
    book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
    const read = readTable('a.xlsx', bytesOf(book, 'xlsx'));
    expect(read.map((sheet) => sheet.sheetName)).toEqual(['现', '藏']);
    expect(read[1]!.notes).toEqual(['这张工作表在文件中是隐藏的']);
  });
});

describe('readTable refuses, with a sentence that names the file,', () => {
  it('50,000 rows, saying how many there are and how many may be', () => {
    const csv = Array.from({ length: 50_000 }, (_, index) => `单位${index}`).join('\n');
    expect(refusalOf('大.csv', strToU8(csv)).message).toMatch(/“大.csv”有 50000 行，超过一次最多 20000 行/);
    const rows = Array.from({ length: 50_000 }, (_, index) => [`单位${index}`]);
    expect(refusalOf('大.xlsx', bytesOf(bookOf(rows), 'xlsx')).message).toMatch(/工作表“名单”有 50000 行/);
  });

  it('a zip that declares gigabytes, and one that unpacks to more than it declares', () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(160 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(refusalOf('炸弹.xlsx', bomb).message).toMatch(/“炸弹.xlsx”展开后超过 80 MB/);
    const before = process.memoryUsage().arrayBuffers;
    expect(refusalOf('炸弹.xlsx', declaring(bomb, 1000)).message).toMatch(/“炸弹.xlsx”已损坏/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });

  it('more than 20 MB, nothing, and nothing but blanks', () => {
    expect(refusalOf('大.xlsx', new Uint8Array(21 * 1024 * 1024)).message).toMatch(
      /“大.xlsx”有 21 MB，超过 20 MB/,
    );
    expect(refusalOf('空.xlsx', new Uint8Array()).message).toMatch(/“空.xlsx”是空文件/);
    expect(refusalOf('空.csv', strToU8('\n , \n')).message).toMatch(/“空.csv”中没有内容/);
    expect(refusalOf('空.xlsx', bytesOf(bookOf([]), 'xlsx')).message).toMatch(/没有内容/);
  });

  it('damaged, cut and foreign files', () => {
    const whole = bytesOf(bookOf([['甲'], ['乙']]), 'xlsx');
    expect(refusalOf('断.xlsx', whole.slice(0, whole.length / 2)).message).toMatch(/“断.xlsx”已损坏/);
    const spoilt = whole.slice();
    spoilt.fill(0xff, 60, 400);
    expect(refusalOf('坏.xlsx', spoilt).message).toMatch(/“坏.xlsx”已损坏/);
    expect(refusalOf('坏.xls', bytesOf(bookOf([['甲']]), 'biff8').slice(0, 700)).message).toMatch(/“坏.xls”/);
    expect(refusalOf('文.docx', zipSync({ 'word/document.xml': strToU8('<w/>') })).message).toMatch(
      /“文.docx”/,
    );
    expect(refusalOf('图.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])).message).toMatch(
      /不是表格文件/,
    );
    expect(refusalOf('文.pdf', strToU8('%PDF-1.7 abc')).message).toMatch(/不是表格文件/);
  });

  it('a workbook with a password', async () => {
    const zip = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') });
    const view = new DataView(zip.buffer);
    for (let at = 0; at + 46 < zip.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    expect(refusalOf('密.xlsx', zip).message).toMatch(/“密.xlsx”设有密码/);
    expect(refusalOf('密.xlsx', await encrypted()).message).toMatch(/“密.xlsx”设有密码/);
  });
});

/** The text in GBK, by iconv. */
function gbk(text: string): Uint8Array {
  return new Uint8Array(execFileSync('iconv', ['-f', 'utf-8', '-t', 'gb18030'], { input: text }));
}

/** A workbook encrypted as Office does it. */
function encrypted(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [{ name: '名单', rows: [['甲']] }],
    encryption: { password: 'secret', spinCount: 10 },
  });
}
