import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportFile } from '../../electron/reportFile.ts';
import { getAssessmentDetail } from '../../electron/service/assessments.ts';
import { loadDemo } from '../../electron/service/demo.ts';
import { verifyFile } from '../../electron/verifyFile.ts';
import type { ReportInput } from '../../shared/contract/inputs.ts';
import { reportsFor } from '../../shared/report/reportNames.ts';
import { hasLibreOffice } from '../report/libreOffice.ts';
import { type TestApp, testApp } from '../support/testApp.ts';
import { paths } from '../support/testContext.ts';
import { resaved } from './resaved.ts';

let app: TestApp;
let id: string;
let bytes: Uint8Array;
let elsewhere: string;
let demos: ReturnType<typeof loadDemo>;
beforeAll(async () => {
  app = testApp();
  demos = loadDemo(app.context);
  const other = testApp();
  elsewhere = other.context.workspace.path;
  id = demos.find(({ scheme }) => scheme === 'shandong-wuhao')!.id;
  bytes = await fileOf({ assessmentId: id, report: 'summary' });
  return () => {
    app.close();
    other.close();
  };
});

const job = { paths, at: new Date().toISOString() };
const fileOf = (input: ReportInput): Promise<Uint8Array> =>
  reportFile({ ...job, dataPath: app.context.workspace.path, kind: 'writeReport', input }, () => {});

const sheet1 = 'xl/worksheets/sheet1.xml';
type Change = readonly [path: string, change: (xml: string) => string];
/** The workbook with parts changed, as another program would. */
function changed(book: Uint8Array, ...changes: readonly Change[]): Uint8Array {
  const parts = unzipSync(book);
  for (const [path, change] of changes) {
    const before = parts[path] ? strFromU8(parts[path]) : '';
    const after = change(before);
    expect(after, path).not.toBe(before);
    parts[path] = strToU8(after);
  }
  return zipSync(parts);
}
/** What is found where the assessment is, and elsewhere. */
async function found(book: Uint8Array, name = '报表.xlsx') {
  const at = (dataPath: string) =>
    verifyFile({ ...job, dataPath, kind: 'verifyWorkbook', name, bytes: book });
  return [await at(app.context.workspace.path), await at(elsewhere)] as const;
}
const swap = (from: string | RegExp, to: string) => (xml: string) => xml.replace(from, to);
/** Puts an element before another one of the worksheet. */
const putBefore = (place: string, added: string): Change => [sheet1, swap(place, `${added}${place}`)];

const relationsOf = (kind: string, target: string): Change => [
  'xl/worksheets/_rels/sheet1.xml.rels',
  () =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`,
];
const drawing = (inside: string): Change => [
  'xl/drawings/drawing1.xml',
  () =>
    `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${inside}</xdr:wsDr>`,
];
const textBox =
  '<xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>6</xdr:row></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:row>7</xdr:row></xdr:to><xdr:sp><xdr:txBody><a:p><a:r><a:t>99.00</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>';

/** One cell in a style of its own: that which it has, with something more in its font or another ground. */
function setOtherwise(book: Uint8Array, at: string, font: string, fill: string): Change[] {
  const styles = strFromU8(unzipSync(book)['xl/styles.xml']!);
  const [, own] = new RegExp(`<c r="${at}" s="(\\d+)"`).exec(strFromU8(unzipSync(book)[sheet1]!))!;
  const listed = (name: string) => new RegExp(`<${name} count="\\d+">(.*)</${name}>`, 's').exec(styles)![1]!;
  const look = listed('cellXfs').match(/<xf .*?<\/xf>/gs)![Number(own)]!;
  const fonts = listed('fonts').match(/<font>.*?<\/font>/gs)!;
  const ownFont = fonts[Number(/fontId="(\d+)"/.exec(look)![1])]!;
  const tag = /^<(\w+)/.exec(font)?.[1] ?? '-';
  const newFont = ownFont.replace(new RegExp(`<${tag}\\b[^>]*/>`), '').replace('<font>', `<font>${font}`);
  const fills = listed('fills').match(/<fill>.*?<\/fill>/gs)!;
  const newLook = look
    .replace(/fontId="\d+"/, `fontId="${fonts.length}"`)
    .replace(/fillId="\d+"/, fill === '' ? '$&' : `fillId="${fills.length}"`);
  const count = listed('cellXfs').match(/<xf /g)!.length;
  return [
    [
      'xl/styles.xml',
      (xml) =>
        xml
          .replace('</fonts>', `${newFont}</fonts>`)
          .replace('</fills>', `<fill><patternFill patternType="solid">${fill}</patternFill></fill></fills>`)
          .replace('</cellXfs>', `${newLook}</cellXfs>`),
    ],
    [sheet1, swap(`<c r="${at}" s="${own}"`, `<c r="${at}" s="${count}"`)],
  ];
}

describe('a workbook that is changed in what it shows', () => {
  it.each<[string, readonly Change[], string, RegExp]>([
    ['a hidden row', [[sheet1, swap('<row r="6"', '<row r="6" hidden="1"')]], '第 6 行', /整行被隐藏/],
    [
      'a row of no height',
      [[sheet1, swap(/<row r="6" ht="\d+"/, '<row r="6" ht="0.5"')]],
      '第 6 行',
      /整行被隐藏/,
    ],
    [
      'a hidden column',
      [[sheet1, swap('<col min="2" max="2"', '<col min="2" max="2" hidden="true"')]],
      'B 列',
      /整列被隐藏/,
    ],
    [
      'a column of no width',
      [[sheet1, swap(/<col min="2" max="2" width="[\d.]+"/, '<col min="2" max="2" width="0.1"')]],
      'B 列',
      /整列被隐藏/,
    ],
    [
      'a hidden worksheet',
      [['xl/workbook.xml', swap('sheetId="1"', 'sheetId="1" state="veryHidden"')]],
      '',
      /工作表被隐藏/,
    ],
    ['another number in the footer', [[sheet1, swap(/编号 \d{8}/, '编号 00000000')]], '页脚', /页脚被改动/],
    ['no footer', [[sheet1, swap(/<headerFooter>.*<\/headerFooter>/s, '')]], '页脚', /页脚被改动/],
    [
      'a footer of its own on the first page',
      [
        [
          sheet1,
          (xml) =>
            xml
              .replace('<headerFooter>', '<headerFooter differentFirst="1">')
              .replace('</headerFooter>', '<firstFooter>&amp;L第 1 页</firstFooter></headerFooter>'),
        ],
      ],
      '页脚',
      /页脚被改动/,
    ],
    [
      'a header',
      [[sheet1, swap('<headerFooter>', '<headerFooter><oddHeader>&amp;C定稿</oddHeader>')]],
      '页眉',
      /加了页眉/,
    ],
    [
      'another print area',
      [['xl/workbook.xml', swap(/(Print_Area"[^>]*>[^<]*\$)\d+</, '$16<')]],
      '打印区域',
      /打印区域被改动/,
    ],
    [
      'zeros that are not shown',
      [[sheet1, swap('<sheetView ', '<sheetView showZeros="0" ')]],
      '',
      /不显示零/,
    ],
    [
      'a merge over names',
      [[sheet1, swap(/<mergeCells count="\d+">/, '$&<mergeCell ref="B5:B7"/>')]],
      'B6',
      /合并的单元格遮住/,
    ],
    [
      'a conditional format',
      [
        putBefore(
          '<printOptions',
          '<conditionalFormatting sqref="B5:C9"><cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>',
        ),
      ],
      'B5:C9',
      /条件格式/,
    ],
    [
      'a comment',
      [
        relationsOf('comments', '../comments1.xml'),
        [
          'xl/comments1.xml',
          () =>
            '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>甲</author></authors><commentList><comment ref="C6" authorId="0"><text><r><t>应为 99</t></r></text></comment></commentList></comments>',
        ],
      ],
      'C6',
      /批注/,
    ],
    [
      'a limit to what may be typed',
      [
        putBefore(
          '<printOptions',
          '<dataValidations count="1"><dataValidation type="list" sqref="C6:C9"><formula1>"99,100"</formula1></dataValidation></dataValidations>',
        ),
      ],
      'C6:C9',
      /数据有效性/,
    ],
    [
      'a text box',
      [relationsOf('drawing', '../drawings/drawing1.xml'), drawing(textBox)],
      'C7',
      /图形或文本框/,
    ],
  ])('by %s is told of it, here and elsewhere', async (_, changes, cell, what) => {
    for (const { differences, isCompared } of await found(changed(bytes, ...changes))) {
      expect(differences, String(isCompared)).toContainEqual(
        expect.objectContaining({ cell, what: expect.stringMatching(what) }),
      );
      expect(differences.every((each) => each.sheet !== '' && what.test(each.what))).toBe(true);
    }
  });

  it.each<[string, string, string, RegExp]>([
    ['white on white', '<color rgb="FFFFFFFF"/>', '', /字与底色相近/],
    ['white on white by the theme', '<color theme="0"/>', '', /字与底色相近/],
    ['the colour of its ground', '<color rgb="FF333399"/>', '<fgColor rgb="FF333388"/>', /字与底色相近/],
    ['red', '<color indexed="10"/>', '', /字的颜色/],
    ['a size that nobody reads', '<sz val="1"/>', '', /字号太小/],
    ['another size', '<sz val="36"/>', '', /字号被改动/],
    ['struck through', '<strike/>', '', /删除线/],
    ['raised', '<vertAlign val="superscript"/>', '', /上标/],
    ['a ground of its own', '', '<fgColor rgb="FFFFFF00"/>', /加了底色/],
  ])('by a cell that is set in %s is told of that cell alone', async (_, font, fill, what) => {
    const at = 'B6';
    const book = changed(bytes, ...setOtherwise(bytes, at, font, fill));
    for (const { differences } of await found(book))
      expect(differences).toEqual([expect.objectContaining({ cell: at, what: expect.stringMatching(what) })]);
  });

  it('by a text of which a part is set otherwise is told of that cell, with the worst of it', async () => {
    const sheet = strFromU8(unzipSync(bytes)[sheet1]!);
    const [, , number] = /<c r="B6"( s="\d+") t="s"><v>(\d+)<\/v>/.exec(sheet)!;
    const runs = (format: string): Change => [
      'xl/sharedStrings.xml',
      (xml) => {
        const texts = xml.match(/<si>.*?<\/si>/gs)!;
        const [, text = ''] = /<t[^>]*>(.*?)<\/t>/s.exec(texts[Number(number)]!)!;
        const own = '<rPr><sz val="10"/><rFont val="宋体"/></rPr>';
        texts[Number(number)] =
          `<si><r>${own}<t>${text.slice(0, 2)}</t></r><r><rPr>${format}</rPr><t>${text.slice(2)}</t></r></si>`;
        return xml.replace(/<si>.*<\/si>/s, texts.join(''));
      },
    ];
    for (const [format, what] of [
      ['<sz val="10"/><color rgb="FFFFFFFF"/>', /字与底色相近/],
      ['<strike/><sz val="10"/>', /删除线/],
      ['<b/><sz val="10"/>', /一部分字的格式/],
    ] as const)
      for (const { differences } of await found(changed(bytes, runs(format))))
        expect(differences).toContainEqual(
          expect.objectContaining({ cell: 'B6', what: expect.stringMatching(what) }),
        );
  });

  it('says who is in the hidden row, and what the text box and the comment say', async () => {
    const xml = strFromU8(unzipSync(bytes)[sheet1]!);
    const [, row] = /<c r="[A-Z]+(\d+)"[^>]*><f>[^<]*ROUND\(SUM/.exec(xml)!;
    const name = (await getAssessmentDetail(app.context, id)).name;
    expect(name).not.toBe('');
    const book = changed(
      bytes,
      [sheet1, swap(`<row r="${row}"`, `<row r="${row}" hidden="1"`)],
      relationsOf('drawing', '../drawings/drawing1.xml'),
      drawing(textBox),
    );
    const [{ differences }] = await found(book);
    expect(differences).toEqual([
      expect.objectContaining({
        cell: `第 ${row} 行`,
        inFile: expect.stringMatching(/^隐藏：.*党/),
        computed: '显示',
      }),
      expect.objectContaining({ cell: 'C7', inFile: '99.00' }),
    ]);
  });

  it('by a number format that shows something else is told of each cell, with what it shows and should show', async () => {
    for (const code of [
      '&quot;99.00&quot;',
      ';;;',
      '0',
      '[&gt;0]&quot;99.00&quot;;0.00',
      '&quot;9&quot;0.00',
    ]) {
      const book = changed(bytes, ['xl/styles.xml', swap(/formatCode="0\.00"/, `formatCode="${code}"`)]);
      for (const { differences } of await found(book)) {
        expect(differences.length, code).toBeGreaterThan(3);
        expect(new Set(differences.map(({ what }) => what)), code).toEqual(new Set(['数字格式被改动']));
      }
    }
    const [here] = await found(changed(bytes, ['xl/styles.xml', swap('"0.00"', '"&quot;99.00&quot;"')]));
    expect(here.differences[0]).toMatchObject({
      cell: expect.stringMatching(/^[A-Z]+\d+$/),
      inFile: '显示为 99.00',
      computed: expect.stringMatching(/^\d+\.\d\d$/),
    });
  });

  it('has no difference where its formats are only written in another way', async () => {
    const xml = strFromU8(unzipSync(bytes)['xl/styles.xml']!);
    const [, own] = /numFmtId="(\d+)" formatCode="0\.00"/.exec(xml)!;
    // As Excel and WPS save: a built-in number instead of a code; or the code with room for a sign.
    for (const change of [
      (styles: string) =>
        styles
          .replace(`<numFmt numFmtId="${own}" formatCode="0.00"/>`, '')
          .replaceAll(`numFmtId="${own}"`, 'numFmtId="2"'),
      swap('formatCode="0.00"', 'formatCode="0.00_ "'),
      swap('formatCode="0.00"', 'formatCode="0.00_);[Red]\\(0.00\\)"'),
      swap('formatCode="0.00"', 'formatCode="#,##0.00"'),
    ]) {
      const results = await found(changed(bytes, ['xl/styles.xml', change]));
      expect(results.map(({ differences }) => differences)).toEqual([[], []]);
    }
  });

  it('is told of a worksheet that was added', async () => {
    const parts = unzipSync(bytes);
    const book = changed(
      zipSync({ ...parts, 'xl/worksheets/sheet9.xml': parts[sheet1]! }),
      ['xl/workbook.xml', swap('</sheets>', '<sheet name="定稿" sheetId="9" r:id="rId99"/></sheets>')],
      [
        'xl/_rels/workbook.xml.rels',
        swap(
          '</Relationships>',
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet9.xml"/></Relationships>',
        ),
      ],
      [
        '[Content_Types].xml',
        swap(
          '</Types>',
          '<Override PartName="/xl/worksheets/sheet9.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        ),
      ],
    );
    for (const { differences } of await found(book))
      expect(differences).toContainEqual(
        expect.objectContaining({ sheet: '定稿', cell: '', what: expect.stringContaining('这张工作表') }),
      );
  });

  it('has no difference with the columns that it was made without; they are told of where they are shown', async () => {
    const book = await fileOf({ assessmentId: id, report: 'ranking', without: ['状态'] });
    const results = await found(book);
    expect(results.map(({ differences }) => differences)).toEqual([[], []]);
    for (const { differences } of await found(changed(book, [sheet1, swap(' hidden="1"', '')])))
      expect(differences).toEqual([
        expect.objectContaining({ what: '应隐藏的列被显示', inFile: '显示', computed: '隐藏' }),
      ]);
  });
});

it.skipIf(!hasLibreOffice)(
  'every report of every scheme that LibreOffice has saved again has no difference, here and elsewhere',
  async () => {
    const names: string[] = [];
    const books: Uint8Array[] = [];
    for (const { scheme, id: assessmentId } of demos) {
      const detail = getAssessmentDetail(app.context, assessmentId);
      for (const report of reportsFor(detail.scheme)) {
        names.push(`${scheme} ${report}`);
        books.push(await fileOf({ assessmentId, report }));
      }
    }
    for (const [index, book] of resaved(books).entries()) {
      const differences = (await found(book, names[index])).map((each) => each.differences);
      expect({ name: names[index], differences }).toEqual({ name: names[index], differences: [[], []] });
    }
  },
  300_000,
);
