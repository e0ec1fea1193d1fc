import { describe, expect, it } from 'vitest';
import { readTable } from '../../electron/files/readTable.ts';
import { rosterReading } from '../../shared/roster/rosterReading.ts';
import { textTable } from '../../shared/roster/textTable.ts';
import type { TableSheet } from '../../shared/table/tableSheet.ts';
import { type RawCell, xlsxFile } from '../support/xlsxFile.ts';

const head = ['单位名称', '党员人数', '成立日期'];

function readTables(tables: readonly TableSheet[]) {
  const { reading, notes } = rosterReading(tables, {
    kinds: ['党支部'],
    defaultKind: '党支部',
    existing: [],
    registered: [],
    today: '2026-11-20',
  });
  return { ...reading, notes };
}
const read = (...rows: (readonly RawCell[])[]) =>
  readTables(readTable('名单.xlsx', xlsxFile([{ rows: [head, ...rows] }])));
const founded = (cell: RawCell) => {
  const { candidates, problems } = read(['甲党支部', 46, cell]);
  return candidates[0]?.candidate.foundedOn ?? problems.map(({ text }) => text).join();
};
const counted = (cell: RawCell) => {
  const { candidates, problems } = read(['甲党支部', cell, null]);
  return candidates[0]?.candidate.memberCount ?? problems.map(({ text }) => text).join();
};

describe('a day says what its cell shows', () => {
  it.each<[string, RawCell, string]>([
    ['a number shown with its nought', { v: 2021.1, format: '0.00' }, '2021-10'],
    ['a number shown with its nought by a built-in format', { v: 2021.1, format: 2 }, '2021-10'],
    ['a number whose month has two figures', 2021.11, '2021-11'],
    ['a number whose month cannot have lost a nought', 2021.2, '2021-02'],
    ['a text', '2021.10', '2021-10'],
    ['a text with one figure, which no number made', '2021.1', '2021-01'],
    ['a date', { v: 44470, format: 14 }, '2021-10-01'],
    ['a date that shows year and month', { v: 44470, format: 'yyyy"年"m"月"' }, '2021-10'],
    ['a date that shows year and month in the Chinese built-in format', { v: 44470, format: 57 }, '2021-10'],
    ['a date that shows year and month, otherwise', { v: 44470, format: 'yyyy.mm' }, '2021-10'],
    [
      'a date that shows year and month with a locale',
      { v: 44470, format: '[$-804]yyyy"年"m"月";@' },
      '2021-10',
    ],
    [
      'a date that shows the whole day in the Chinese built-in format',
      { v: 44470, format: 31 },
      '2021-10-01',
    ],
    ['a date that shows hours and minutes too', { v: 44470.5, format: 'yyyy/m/d h:mm' }, '2021-10-01'],
    ['a date in ISO', { xml: '<c t="d"><v>2021-10-01</v></c>' }, '2021-10-01'],
  ])('%s', (_name, cell, day) => {
    expect(founded(cell)).toBe(day);
  });

  it.each<[string, RawCell, RegExp]>([
    [
      '2021.1 as a number, which may have been 2021.10',
      2021.1,
      /成立日期（C2）“2021\.1”分不清是2021年1月还是2021年10月。请写成 2021-01 或 2021-10/,
    ],
    ['the same shown with one place', { v: 2021.1, format: '0.0' }, /分不清是2021年1月还是2021年10月/],
    ['a number shown rounded', { v: 2021.16, format: '0.0' }, /显示为 2021\.2，实际是 2021\.16/],
    ['a day before 1900', { v: -5, format: 14 }, /成立日期（C2）不是有效的日期/],
    ['day nought', { v: 0, format: 14 }, /不是有效的日期/],
    ['a year of five figures', { v: 6_000_000, format: 14 }, /不是有效的日期/],
    ['a serial number', 44470, /“44470”是日期的序号/],
    ['a year of five figures as text', '20210-10-01', /看不懂/],
    ['a day before 1900 as text', '1821-07-01', /早于 1900 年/],
    ['a day that lies ahead', '2999-07-01', /晚于今天（2026-11-20）/],
    ['a date that shows the year only', { v: 44470, format: 'yyyy' }, /看不懂/],
    [
      'an error',
      { xml: '<c t="e"><v>#REF!</v></c>' },
      /成立日期（C2）是错误值 #REF!。请用 WPS 或 Excel 打开改好这一格，另存后再导入/,
    ],
    ['a newer error', { xml: '<c t="e"><f>A1</f><v>#SPILL!</v></c>' }, /#SPILL!/],
    [
      'a formula without its result',
      { xml: '<c><f>TODAY()</f></c>' },
      /成立日期（C2）是公式，文件里没有它的结果。请用 WPS 打开后另存，再导入/,
    ],
    ['a formula with an empty result', { xml: '<c><f>TODAY()</f><v></v></c>' }, /是公式，文件里没有它的结果/],
  ])('and is asked about where it is %s', (_name, cell, words) => {
    expect(founded(cell)).toMatch(words);
  });

  it('of a formula whose result is an empty text, is not given', () => {
    expect(founded({ xml: '<c t="str"><f>IF(1,"")</f><v></v></c>' })).toBe('');
  });

  it('in pasted text asks where a number may have lost its nought, and not where its column keeps them', () => {
    const pasted = (...days: string[]) =>
      readTables([
        textTable(
          ['单位名称\t成立日期', ...days.map((day, index) => `第${index}党支部\t${day}`)].join('\n'),
        )!,
      ]);
    expect(pasted('2021.1', '2019.7').problems).toMatchObject([
      { row: 2, text: expect.stringContaining('分不清') },
    ]);
    expect(pasted('2021.1', '2019.10').candidates.map(({ candidate }) => candidate.foundedOn)).toEqual([
      '2021-01',
      '2019-10',
    ]);
    expect(pasted('########').problems[0]!.text).toMatch(/加宽这一列/);
    expect(pasted('#N/A').problems[0]!.text).toMatch(/错误值 #N\/A/);
  });
});

describe('a count says what its cell shows', () => {
  it.each<[string, RawCell, number]>([
    ['46', 46, 46],
    ['46.0', { v: 46, format: '0.0' }, 46],
    ['46人', { v: 46, format: '0"人"' }, 46],
    ['1,024', { v: 1024, format: '#,##0' }, 1024],
    ['046', { v: 46, format: '000' }, 46],
    ['46 as text', '46人', 46],
    ['full-width', '４６', 46],
    ['a formula with its result', { xml: '<c><f>G2+H2</f><v>46</v></c>' }, 46],
  ])('%s', (_name, cell, count) => {
    expect(counted(cell)).toBe(count);
  });

  it.each<[string, RawCell, RegExp]>([
    [
      'a formula without its result',
      { xml: '<c><f>G2+H2</f></c>' },
      /党员人数（B2）是公式，文件里没有它的结果/,
    ],
    ['an error', { xml: '<c t="e"><v>#VALUE!</v></c>' }, /党员人数（B2）是错误值 #VALUE!/],
    ['a number shown rounded', { v: 45.6, format: '0' }, /党员人数（B2）显示为 46，实际是 45\.6/],
    ['a fraction', 45.6, /“45\.6”不是人数/],
  ])('and is asked about where it is %s', (_name, cell, words) => {
    expect(counted(cell)).toMatch(words);
  });

  it('is asked about where one cell stands for several rows', () => {
    const after = '<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>';
    const rows = [head, ['甲党支部', 46, null], ['乙党支部', null, null]];
    const { problems } = readTables(readTable('a.xlsx', xlsxFile([{ rows, after }])));
    expect(problems.map(({ row, text }) => [row, text.split(' 46')[0]])).toEqual([
      [2, '党员人数（B2）是几行合并的单元格，分不清是各'],
      [3, '党员人数（B3）是几行合并的单元格，分不清是各'],
    ]);
  });
});

describe('a name', () => {
  it('that is a number, or has one, is what is shown', () => {
    const { candidates } = readTables(
      readTable(
        'a.xlsx',
        xlsxFile([
          {
            rows: [
              ['单位名称', '书记'],
              [{ v: 7, format: '"第"00"党支部"' }, '张三'],
            ],
          },
        ]),
      ),
    );
    expect(candidates[0]?.candidate.name).toBe('第07党支部');
  });

  it.each<[string, RawCell]>([
    ['an error', { xml: '<c t="e"><f>VLOOKUP(A9,B:B,1,0)</f><v>#N/A</v></c>' }],
    ['a formula without its result', { xml: '<c><f>A9</f></c>' }],
  ])('that is %s is named, and the row is not lost', (_name, cell) => {
    const { candidates, problems } = read([cell, 12, null], ['乙党支部', 12, null]);
    expect(candidates.map(({ row }) => row)).toEqual([3]);
    expect(problems).toMatchObject([{ row: 2, text: expect.stringContaining('单位名称（A2）') }]);
  });

  it('beside a column that nothing is read from is taken whatever stands there', () => {
    const rows = [
      [...head, '备注'],
      ['甲党支部', 3, null, { xml: '<c t="e"><v>#N/A</v></c>' }],
    ];
    expect(readTables(readTable('a.xlsx', xlsxFile([{ rows }]))).problems).toEqual([]);
  });
});
