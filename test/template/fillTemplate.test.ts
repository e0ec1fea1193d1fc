import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read } from 'xlsx';
import { fillTemplate, readTemplate } from '../../electron/files/fillTemplate.ts';
import { Refusal } from '../../electron/refusal.ts';
import type { TemplateValues } from '../../shared/template/templateValues.ts';
import { hasLibreOffice, recalculated } from '../report/libreOffice.ts';
import { cell, formulaCell, listTemplate, row, type TemplateParts, templateOf } from './templateOf.ts';

const help = (name: string, isPerCandidate: boolean) => ({ name, meaning: name, isPerCandidate });
const values: TemplateValues = {
  help: [
    ...['序号', '单位名称', '总分', '名次', '项目.领导班子好'].map((name) => help(name, true)),
    ...['考核名称', '年度', '主办党委'].map((name) => help(name, false)),
  ],
  ofAssessment: { 考核名称: '五好考核', 年度: 2026, 主办党委: '中共甲&乙委员会' },
  ofCandidates: [
    { 序号: 1, 单位名称: '𠮷林系党总支', 总分: 92.3456, 名次: 1, '项目.领导班子好': 15 },
    { 序号: 2, 单位名称: '=1+1', 总分: 88.5, 名次: 2, '项目.领导班子好': 14.5 },
    { 序号: 3, 单位名称: '_x000D_<系>\u0007\ufffe', 总分: null, 名次: null, '项目.领导班子好': null },
  ],
};
const fill = (parts: TemplateParts, with_ = values) =>
  fillTemplate('表样.xlsx', readTemplate('表样.xlsx', templateOf(parts)), with_);
const partOf = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path]!);
const one = (rows: string, after = '') => ({ sheets: { 表: `<sheetData>${rows}</sheetData>${after}` } });

/** What the form is refused with. */
function told(bytes: Uint8Array, name = '表样.xlsx'): string {
  try {
    fillTemplate(name, readTemplate(name, bytes), values);
  } catch (error) {
    if (error instanceof Refusal) return [error.message, ...error.problems].join('\n');
    throw error;
  }
  return '';
}

describe('a filled template', () => {
  const filled = fill(listTemplate);
  const book = read(filled, { cellFormula: true, cellStyles: true });
  const sheet = book.Sheets.上报表!;
  const value = (at: string) => sheet[at]?.v;

  it('repeats the row for each candidate: numbers as numbers, texts as texts, nothing where nothing is known', () => {
    expect(['A3', 'B3', 'C3'].map(value)).toEqual([1, '𠮷林系党总支', 92.3456]);
    expect([sheet.B4.t, value('B4'), sheet.B4.f]).toEqual(['s', '=1+1', undefined]);
    expect(value('B5')).toBe('_x000D_<系>');
    expect(sheet.C5?.v).toBeUndefined();
    expect(value('A1')).toBe('五好考核（2026年）结果上报表');
    expect(value('A7')).toBe('报送单位：中共甲&乙委员会');
  });

  it('moves what stands below: sums, merges, print area, page break; ranges grow with the rows', () => {
    expect([sheet.C6.f, sheet.D6.f]).toEqual(['SUM(C3:C5)', 'COUNT(C2:C5)']);
    expect([sheet.D3.f, sheet.D5.f]).toEqual([
      'IF(C3="","",RANK(C3,C$3:C$5))',
      'IF(C5="","",RANK(C5,C$3:C$5))',
    ]);
    const xml = partOf(filled, 'xl/worksheets/sheet1.xml');
    expect([...xml.matchAll(/mergeCell ref="([^"]+)"/g)].map(([, ref]) => ref)).toEqual([
      'A1:D1',
      'A6:B6',
      'A7:D7',
    ]);
    expect(xml).toContain('<conditionalFormatting sqref="C3:C5">');
    expect(xml).toContain('<brk id="6"');
    expect(xml).toContain('<dimension ref="A1:D8"/>');
    const names = partOf(filled, 'xl/workbook.xml');
    expect(names).toContain("'上报表'!$A$1:$D$7<");
    expect(names).toContain('上报表!$1:$2<');
  });

  it('keeps formats, widths, heights and print settings', () => {
    const xml = partOf(filled, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<col min="2" max="2" width="33.5" customWidth="1"/>');
    expect([...xml.matchAll(/<row r="[345]" ht="31.5" customHeight="1">/g)]).toHaveLength(3);
    for (const at of ['A4', 'B5', 'C4', 'C5', 'D4']) expect(xml).toMatch(new RegExp(`<c r="${at}" s="1"`));
    expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>');
    expect(xml).toContain('<oddFooter>&amp;C中共甲＆乙委员会 第&amp;P页</oddFooter>');
    expect(partOf(filled, 'xl/styles.xml')).toBe(partOf(templateOf(listTemplate), 'xl/styles.xml'));
  });

  it('stores with each formula what it comes to', () => {
    expect([value('C6'), value('D6')]).toEqual([180.8456, 2]);
    expect(['D3', 'D4', 'D5'].map(value)).toEqual([1, 2, '']);
  });

  it.runIf(hasLibreOffice)('opens in LibreOffice, which computes the same', () => {
    const opened = recalculated(filled).Sheets.上报表!;
    expect(['B3', 'C6', 'D6', 'D4', 'A7'].map((at) => opened[at]?.v)).toEqual([
      '𠮷林系党总支',
      180.8456,
      2,
      2,
      '报送单位：中共甲&乙委员会',
    ]);
  });

  it('stands once, empty, where there is no candidate', () => {
    const none = read(fill(listTemplate, { ...values, ofCandidates: [] })).Sheets.上报表!;
    expect([none.B3?.v, none.A4?.v]).toEqual([undefined, '合计']);
  });
});

describe('rows that repeat', () => {
  it('repeat together where they are neighbours, and with what is merged down from them', () => {
    const rows = [
      row(1, [cell('A1', '{{序号}}'), cell('B1', '{{单位名称}}')]),
      row(2, [cell('B2', '{{项目.领导班子好}}')]),
      row(3, [cell('B3', '备注')]),
      row(4, [cell('A4', '完')]),
    ];
    const merges = '<mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells>';
    const bytes = fill(one(rows.join(''), merges));
    const sheet = read(bytes).Sheets.表!;
    expect(['A1', 'B2', 'B3', 'A4', 'B5', 'B6', 'A10'].map((at) => sheet[at]?.v)).toEqual([
      1,
      15,
      '备注',
      2,
      14.5,
      '备注',
      '完',
    ]);
    expect(sheet['!merges']).toHaveLength(3);
  });

  it('are those marked {{重复}} where any is marked, the mark itself printed as nothing', () => {
    const rows = [
      row(1, [cell('A1', '{{重复}}'), cell('B1', '第{{序号}}个')]),
      row(2, [cell('A2', '{{ 年度 }}')]),
    ];
    const sheet = read(fill(one(rows.join('')))).Sheets.表!;
    expect(['A1', 'B1', 'B3', 'A4'].map((at) => sheet[at]?.v)).toEqual([undefined, '第1个', '第3个', 2026]);
    const stray = rows[0] + row(2, [cell('A2', '{{总分}}')]);
    expect(told(templateOf(one(stray)))).toMatch(/工作表“表”的 A2：\{\{总分\}\}.*没有标 \{\{重复\}\}/);
  });

  it('carry formulas that the file shares among cells', () => {
    const shared = [
      row(1, [cell('A1', '{{总分}}'), cell('B1', '{{项目.领导班子好}}')]),
      row(2, [
        '<c r="A2"><f t="shared" ref="A2:B2" si="0">SUM(A1:A1)</f><v>9</v></c>',
        '<c r="B2"><f t="shared" si="0"/><v>9</v></c>',
      ]),
    ];
    const sheet = read(fill(one(shared.join(''))), { cellFormula: true }).Sheets.表!;
    expect([sheet.B4.f, sheet.B4.v]).toEqual(['SUM(B1:B3)', 29.5]);
  });

  it('are followed by formulas of other sheets', () => {
    const parts = {
      sheets: {
        表: `<sheetData>${row(1, [cell('A1', '{{总分}}')])}${row(2, [formulaCell('A2', 'SUM(A1:A1)')])}</sheetData>`,
        汇总: `<sheetData>${row(1, [formulaCell('A1', '表!A2+MAX(表!A1:A1)')])}</sheetData>`,
      },
    };
    const sheet = read(fill(parts), { cellFormula: true }).Sheets.汇总!;
    expect([sheet.A1.f, sheet.A1.v]).toEqual(['表!A4+MAX(表!A1:A3)', 273.1912]);
  });

  it('are refused with the cell where a formula means a single one of them, a merge cuts them, or parts cannot move', () => {
    const first = row(1, [cell('A1', '{{总分}}')]);
    expect(told(templateOf(one(first + row(2, [formulaCell('A2', 'A1*2')]))))).toMatch(
      /工作表“表”.*重复行中的单个单元格 A1.*A1:A1/,
    );
    const cut = `${row(1, [cell('B1', '甲')])}${row(2, [cell('A2', '{{总分}}')])}${row(3, [cell('A3', '{{总分}}')])}`;
    const merge = '<mergeCells count="1"><mergeCell ref="B1:B2"/></mergeCells>';
    expect(told(templateOf(one(cut, merge)))).toMatch(/合并的单元格 B1:B2 一部分在重复行中/);
    expect(told(templateOf(one(first, '<tableParts count="1"/>')))).toMatch(/套用了表格样式/);
    expect(told(templateOf(one(first, '<legacyDrawing r:id="x"/>')))).toMatch(/批注/);
  });
});

describe('a template that is not taken', () => {
  it('is told which placeholder is unknown, in which cell, with the nearest known one', () => {
    const rows = row(3, [
      cell('A3', '{{单位名称}}'),
      cell('B3', '{{总成绩}}'),
      cell('C3', '{{项目.领导班子}}'),
    ]);
    const words = told(templateOf(one(rows)));
    expect(words).toMatch(/工作表“表”的 B3：不认识的占位 \{\{总成绩\}\}，是不是 \{\{总分\}\}（共 2 处）/);
    expect(words).toMatch(/C3：不认识的占位 \{\{项目\.领导班子\}\}，是不是 \{\{项目\.领导班子好\}\}/);
  });

  it('is told of an unknown placeholder in a footer, and of one that differs by candidate', () => {
    const footer = '<headerFooter><oddFooter>&amp;L{{主办单位}}&amp;R{{总分}}</oddFooter></headerFooter>';
    const words = told(templateOf(one(row(1, [cell('A1', '{{总分}}')]), footer)));
    expect(words).toMatch(/页眉或页脚：不认识的占位 \{\{主办单位\}\}，是不是 \{\{主办党委\}\}/);
    expect(words).toMatch(/\{\{总分\}\} 每个单位不同，不能写在这里/);
  });

  it('is told where braces are left open, and where there is no placeholder at all', () => {
    expect(told(templateOf(one(row(1, [cell('A1', '{{总分')]))))).toMatch(/A1：占位没有写完整/);
    expect(told(templateOf(one(row(1, [cell('A1', '总分')]))))).toMatch(/没有占位/);
  });

  const some = one(row(1, [cell('A1', '{{总分}}')]));
  it.each<[string, Record<string, string>, RegExp]>([
    ['macros', { 'xl/vbaProject.bin': 'x' }, /含有宏/],
    ['Excel 4 macros', { 'xl/macrosheets/sheet1.xml': '<x/>' }, /含有宏/],
    ['links to other workbooks', { 'xl/externalLinks/externalLink1.xml': '<x/>' }, /指向其他文件的链接/],
    ['a data connection', { 'xl/connections.xml': '<x/>' }, /外部数据连接/],
    ['an embedded object', { 'xl/embeddings/oleObject1.bin': 'x' }, /嵌入的对象/],
    [
      'a picture from elsewhere',
      {
        'xl/drawings/_rels/drawing1.xml.rels':
          '<Relationships><Relationship Id="a" Type="x/image" Target="http://schemas.example/a.png" TargetMode="External"/></Relationships>',
      },
      /指向其他文件的链接/,
    ],
  ])('holds %s: said, nothing executed', (_name, more, words) => {
    expect(told(templateOf({ ...some, more }))).toMatch(words);
  });

  it.each([
    '_xlfn.WEBSERVICE("http://example.invalid/"&amp;A1)',
    'RTD("a",,"b")',
    'CALL("kernel32","x","y")',
  ])('holds the formula %s, which reaches out: said', (formula) => {
    const rows = row(1, [cell('A1', '{{单位名称}}'), formulaCell('B1', formula)]);
    expect(told(templateOf(one(rows)))).toMatch(/从其他地方取数的公式，不能用作表样/);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['text', new TextEncoder().encode('{{总分}}'), /不是 xlsx 文件/],
    ['an old xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), /不是 xlsx 文件/],
    ['a zip cut short', templateOf(some).subarray(0, 400), /损坏/],
    ['another zip', templateOf({ sheets: {} }), /不是 xlsx 表格/],
    [
      'a document type',
      templateOf({
        ...some,
        texts: [],
        more: { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "c">]><sst>&b;</sst>' },
      }),
      /不是 xlsx 表格，或已损坏/,
    ],
  ])('is %s: said', (_name, bytes, words) => {
    expect(told(bytes)).toMatch(words);
  });
});
