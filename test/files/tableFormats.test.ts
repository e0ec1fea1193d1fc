import { execFileSync } from 'node:child_process';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { utils, write } from 'xlsx';
import { readTable } from '../../electron/files/readTable.ts';
import { Refusal } from '../../electron/refusal.ts';
import { xlsxFile } from '../support/xlsxFile.ts';

// Other programs at work on the machine must not fail a test.
vi.setConfig({ testTimeout: 180_000 });

const rows = [
  ['单位名称', '书记', '人数'],
  ['机电工程系党总支', '张三', '46'],
];
const encoded = (text: string, encoding: string) =>
  new Uint8Array(execFileSync('iconv', ['-f', 'utf-8', '-t', encoding], { input: text }));
const rowsOf = (name: string, bytes: Uint8Array) =>
  readTable(name, bytes)[0]!.rows.map((cells) => [...cells]);

function refusalOf(name: string, bytes: Uint8Array): string {
  try {
    readTable(name, bytes);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  throw new Error('it was read');
}

/** An old xls whose texts are GBK: written with letters in their place, which are then replaced byte for byte. */
function oldXls(bookType: 'biff5' | 'biff2', codePage: number): Uint8Array {
  const texts = rows.flat();
  const letters = texts.map((text, index) =>
    String.fromCharCode(65 + index).repeat(encoded(text, 'gb18030').length),
  );
  const sheet = utils.aoa_to_sheet([letters.slice(0, 3), letters.slice(3)]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'ZZZZ');
  const bytes = Buffer.from(write(book, { type: 'buffer', bookType }) as Uint8Array);
  const replace = (from: string, to: Uint8Array) => {
    for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) bytes.set(to, at);
  };
  for (const [index, text] of texts.entries()) replace(letters[index]!, encoded(text, 'gb18030'));
  replace('ZZZZ', encoded('名单', 'gb18030'));
  const record = bytes.indexOf(Buffer.from([0x42, 0x00, 0x02, 0x00]));
  if (record >= 0) bytes.writeUInt16LE(codePage, record + 4);
  return new Uint8Array(bytes);
}

/** A single-file web page as Excel saves it, its sheet in that encoding. */
function singleFile(encoding: 'quoted-printable' | 'base64', charset: string): Uint8Array {
  const html = `<html><head><meta charset="${charset}"></head><body><table>${rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table></body></html>`;
  const bytes = Buffer.from(encoded(html, charset));
  const plain = [...bytes].map((byte) =>
    byte < 0x7f && byte !== 0x3d ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase()}`,
  );
  const lines = plain.join('').replace(/((?:=..|[^=]){60})/g, '$1=\r\n');
  const body = encoding === 'base64' ? bytes.toString('base64').replace(/(.{76})/g, '$1\r\n') : lines;
  return strToU8(
    [
      'MIME-Version: 1.0',
      'X-Document-Type: Workbook',
      'Content-Type: multipart/related; boundary="----=_NextPart_1"',
      '',
      '本文档是“单个文件网页”',
      '------=_NextPart_1',
      'Content-Location: file:///C:/1.htm',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Type: text/html; charset="us-ascii"',
      '',
      '<html><frameset rows=3D"*,39"></frameset></html>',
      '------=_NextPart_1',
      'Content-Location: file:///C:/1.files/sheet001.htm',
      `Content-Transfer-Encoding: ${encoding}`,
      `Content-Type: text/html; charset="${charset}"`,
      '',
      body,
      '------=_NextPart_1--',
    ].join('\r\n'),
  );
}

/** The zip with its end and sizes in the form for large files. */
function asZip64(bytes: Uint8Array): Uint8Array {
  const source = Buffer.from(bytes);
  const end = source.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const [count, size, start] = [
    source.readUInt16LE(end + 10),
    source.readUInt32LE(end + 12),
    source.readUInt32LE(end + 16),
  ];
  const directory: Buffer[] = [];
  for (let at = start, left = count; left > 0; left -= 1) {
    const [path, extra, comment] = [28, 30, 32].map((offset) => source.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const head = Buffer.from(source.subarray(at, at + 46 + path));
    const wide = Buffer.alloc(28);
    wide.writeUInt16LE(1, 0);
    wide.writeUInt16LE(24, 2);
    wide.writeBigUInt64LE(BigInt(head.readUInt32LE(24)), 4);
    wide.writeBigUInt64LE(BigInt(head.readUInt32LE(20)), 12);
    wide.writeBigUInt64LE(BigInt(head.readUInt32LE(42)), 20);
    for (const offset of [20, 24, 42]) head.writeUInt32LE(0xffffffff, offset);
    head.writeUInt16LE(28, 30);
    directory.push(head, wide);
    at += 46 + path + extra + comment;
  }
  const entries = Buffer.concat(directory);
  const wideEnd = Buffer.alloc(56);
  wideEnd.writeUInt32LE(0x06064b50, 0);
  wideEnd.writeBigUInt64LE(44n, 4);
  wideEnd.writeBigUInt64LE(BigInt(count), 24);
  wideEnd.writeBigUInt64LE(BigInt(count), 32);
  wideEnd.writeBigUInt64LE(BigInt(entries.length), 40);
  wideEnd.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + entries.length), 8);
  locator.writeUInt32LE(1, 16);
  const last = Buffer.alloc(22);
  last.writeUInt32LE(0x06054b50, 0);
  last.fill(0xff, 8, 20);
  expect(size).toBeGreaterThan(0);
  return new Uint8Array(Buffer.concat([source.subarray(0, start), entries, wideEnd, locator, last]));
}

describe('a table is read from', () => {
  it.each([936, 1252, 0x8001, 10008])('an xls of Excel 95 in GBK that names code page %i', (codePage) => {
    const [sheet] = readTable('名单.xls', oldXls('biff5', codePage));
    expect(sheet!.sheetName).toBe('名单');
    expect(sheet!.rows).toEqual(rows);
  });

  it('an xls of Excel 2 in GBK', () => {
    expect(rowsOf('名单.xls', oldXls('biff2', 936))).toEqual(rows);
  });

  it.each([
    ['quoted-printable', 'gb2312'],
    ['quoted-printable', 'utf-8'],
    ['base64', 'gb18030'],
    ['base64', 'utf-8'],
  ] as const)('a single-file web page in %s and %s, saved as xls', (encoding, charset) => {
    expect(rowsOf('名单.xls', singleFile(encoding, charset))).toEqual(rows);
  });

  it.each(['utf-16le', 'utf-16be'])('csv and text in %s, with a mark and without', (encoding) => {
    const csv = rows.map((cells) => cells.join(',')).join('\r\n');
    expect(rowsOf('名单.csv', encoded(csv, encoding))).toEqual(rows);
    expect(rowsOf('名单.csv', encoded(`\ufeff${csv}`, encoding))).toEqual(rows);
    expect(rowsOf('名单.txt', encoded(csv.replaceAll(',', '\t'), encoding))).toEqual(rows);
  });

  it('csv whose texts are kept by formulas, and whose fields end in tabs', () => {
    expect(rowsOf('a.csv', strToU8('单位名称,书记,人数\n="机电工程系党总支",="张三",="46"'))).toEqual(rows);
    expect(rowsOf('a.csv', strToU8('名称,数\n"=""甲,乙""","=""1,024"""\n="丙,丁",1'))).toEqual([
      ['名称', '数'],
      ['甲,乙', '1,024'],
      ['丙,丁', '1'],
    ]);
    const tabs = rows.map((cells) => `${cells.join('\t,')}\t`).join('\n');
    expect(rowsOf('a.csv', encoded(tabs, 'gbk')).map((cells) => cells.map((cell) => cell.trim()))).toEqual(
      rows,
    );
  });

  it('a zip in the form for large files', () => {
    expect(rowsOf('a.xlsx', asZip64(xlsxFile([{ rows }])))).toEqual(rows);
  });

  it('an ods, without the rows that a filter hides', () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['名称'], ['甲'], ['乙'], ['丙']]), '名单');
    const parts = unzipSync(new Uint8Array(write(book, { type: 'array', bookType: 'ods' }) as ArrayBuffer));
    const xml = new TextDecoder().decode(parts['content.xml']);
    let row = 0;
    parts['content.xml'] = strToU8(
      xml.replace(/<table:table-row\b/g, (tag) => (row++ === 2 ? `${tag} table:visibility="filter"` : tag)),
    );
    expect(readTable('a.ods', zipSync(parts))[0]!.hidden).toEqual({ rows: [2], isFiltered: true });
  });

  it('a flat OpenDocument, without the rows that are hidden', () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['名称'], ['甲'], ['乙']]), '名单');
    let row = 0;
    const xml = String(write(book, { type: 'string', bookType: 'fods' })).replace(
      /<table:table-row\b/g,
      (tag) => (row++ === 1 ? `${tag} table:visibility="collapse"` : tag),
    );
    expect(readTable('a.fods', strToU8(xml))[0]!.hidden).toEqual({ rows: [1], isFiltered: false });
  });

  it.each(['xlsx', 'xlml', 'xlsb'] as const)('a workbook as %s, with the rows that it hides', (bookType) => {
    const sheet = utils.aoa_to_sheet([['名称'], ['甲'], ['乙']]);
    sheet['!rows'] = [{}, {}, { hidden: true }];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '名单');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
    expect(readTable('a', bytes)[0]!.hidden).toEqual({ rows: [2], isFiltered: false });
  });

  it('a workbook that counts days from 1904', () => {
    const workbook =
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>';
    const bytes = xlsxFile([{ rows: [[{ v: 43008, format: 14 }]] }], { 'xl/workbook.xml': workbook });
    expect(rowsOf('a.xlsx', bytes)).toEqual([['2021-10-01']]);
  });
});

describe('a table is refused at once, and nothing is built for what it claims, where it', () => {
  const ns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const sheetOf = (xml: string) =>
    xlsxFile([{ rows: [['甲']] }], {
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${ns}">${xml}</worksheet>`,
    });
  const text = '<is><t>甲</t></is>';

  it.each([
    [
      'has a cell in row 99,999,999',
      `<sheetData><row r="1"><c r="A99999999" t="inlineStr">${text}</c></row></sheetData>`,
      'A99999999',
    ],
    [
      'has row 1,048,577',
      `<sheetData><row r="1048577"><c t="inlineStr">${text}</c></row></sheetData>`,
      '1048577',
    ],
    [
      'has a cell beyond XFD',
      `<sheetData><row r="1"><c t="inlineStr" r='XFE1'>${text}</c></row></sheetData>`,
      'XFE1',
    ],
    [
      'has a cell in column ZZZZZZZ',
      `<sheetData><row><c r="ZZZZZZZ1"><v>1</v></c></row></sheetData>`,
      'ZZZZZZZ1',
    ],
    ['has a row with a prefix', `<sheetData><x:row xmlns:x="${ns}" r="99999999"/></sheetData>`, '99999999'],
    [
      'sets the width of columns to 99,999,999',
      `<cols><col min="1" max="99999999" width="9"/></cols><sheetData/>`,
      '99999999',
    ],
  ])('%s', (_name, xml, at) => {
    const started = performance.now();
    const before = process.memoryUsage().rss;
    expect(refusalOf('大.xlsx', sheetOf(xml))).toBe(
      `“大.xlsx”写有不存在的单元格（${at}），表格最多 1048576 行、16384 列（XFD）。文件已损坏，请用 WPS 打开后另存，再导入`,
    );
    expect(performance.now() - started).toBeLessThan(2000);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });

  it('is XML of Excel 2003 with a row or cell that no table has', () => {
    const xml = (inside: string) =>
      strToU8(
        `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>${inside}</Table></Worksheet></Workbook>`,
      );
    const cell = '<Cell><Data ss:Type="String">甲</Data></Cell>';
    expect(refusalOf('a.xls', xml(`<Row ss:Index="99999999">${cell}</Row>`))).toMatch(/不存在的单元格/);
    expect(refusalOf('a.xls', xml(`<Row><Cell ss:Index="99999999"/></Row>`))).toMatch(/不存在的单元格/);
    expect(refusalOf('a.xls', xml(`<Row><Cell ss:MergeDown="99999999"/></Row>`))).toMatch(/不存在的单元格/);
  });

  it('is an ods that repeats filled cells without end', () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['甲']]), '名单');
    const parts = unzipSync(new Uint8Array(write(book, { type: 'array', bookType: 'ods' }) as ArrayBuffer));
    const xml = new TextDecoder().decode(parts['content.xml']);
    const repeated = (row: number, column: number) =>
      zipSync({
        ...parts,
        'content.xml': strToU8(
          xml
            .replace('<table:table-row', `<table:table-row table:number-rows-repeated="${row}"`)
            .replace('<table:table-cell', `<table:table-cell table:number-columns-repeated="${column}"`),
        ),
      });
    expect(refusalOf('a.ods', repeated(1_048_576, 1000))).toMatch(/单元格超过 150 万个/);
    expect(refusalOf('a.ods', repeated(99_999_999, 1))).toMatch(/不存在的单元格/);
  });

  it('is a web page without a table', () => {
    expect(refusalOf('a.html', strToU8('<html><body><p>甲党支部</p></body></html>'))).toMatch(/不是表格文件/);
  });
});
