import { expect, it } from 'vitest';
import { formWidths } from '../../shared/report/formWidths.ts';
import { reportModel } from '../../shared/report/reportModel.ts';
import { formLayout } from '../../shared/scheme/formLayout.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { hasSheet } from '../../shared/scheme/scheme.ts';
import { readFilledForm } from '../../shared/sheet/readFilledForm.ts';
import { table150 } from '../support/ownSchemes.ts';
import { caption, itemSource, schemeSource } from '../support/smallScheme.ts';
import { shown } from './cellsOf.ts';
import { seenIn, sourceOf } from './shandongSource.ts';

const scheme = parseScheme(table150.source);
if (!hasSheet(scheme)) throw new Error('a sheet');
const [best] = table150.sheets;
const source = sourceOf(
  [{ name: '语文组党支部', kind: '党支部', values: best!.values, items: seenIn(scheme) }],
  scheme,
);
const sheetOf = (name: 'sheets' | 'blank') => reportModel(name, source).sheets[0]!;
const rowsOf = (name: 'sheets' | 'blank') => sheetOf(name).rows.map(({ cells }) => cells.map(shown));

it('the table’s own columns and its middle level are printed, filled and blank, on paper that holds them', () => {
  for (const name of ['sheets', 'blank'] as const) {
    const head = rowsOf(name).find((row) => row[0] === '一级指标')!;
    expect(head.slice(0, 8)).toEqual([
      ...['一级指标', '二级指标', '三级指标', '分值', '评分办法', '考核方式', '责任部门', '得分'],
    ]);
    const rows = rowsOf(name);
    const at = rows.findIndex((row) => String(row[2]).startsWith('meetings'));
    expect(rows[at]!.slice(0, 2)).toEqual([expect.stringContaining('基础工作'), '组织生活']);
    expect(rows[at]!.slice(5, 7)).toEqual(['查阅记录', '组织科']);
    // The level reaches over its two items, the dimension over its 小计 as well.
    expect(sheetOf(name).merges).toEqual(
      expect.arrayContaining([`B${at + 1}:B${at + 2}`, `A${at + 1}:A${at + 3}`]),
    );
    expect(sheetOf(name).orientation).toBe('landscape');
  }
});

it('the widths fill the paper: upright as ever, on its side once there is more than one column more', () => {
  const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);
  const plain = schemeSource([itemSource([{ id: 'r', kind: 'deduct-if', points: 1 }])]);
  const layout = (more: object, item: object = {}) => {
    const form = plain.sheet!;
    const dimensions = form.dimensions.map((each) => ({
      ...each,
      items: each.items.map((own) => ({ ...own, ...item })),
    }));
    return formLayout(parseScheme({ ...plain, sheet: { ...form, ...more, dimensions } }).sheet!);
  };
  expect(formWidths(layout({}), 0)).toEqual({ widths: [11, 23, 9, 32, 9], isWide: false });
  const grouped = formWidths(layout({}, { group: caption('分项') }), 0);
  expect([sum(grouped.widths), grouped.isWide]).toEqual([84, false]);
  const two = formWidths(
    layout({
      columns: [
        { id: 'a', head: '甲' },
        { id: 'b', head: '乙' },
      ],
    }),
    0,
  );
  expect([sum(two.widths), two.isWide]).toEqual([126, true]);
  expect(formWidths(layout({ columns: [{ id: 'a', head: '甲' }] }), 14).isWide).toBe(true);
});

it('a blank form with columns of its own is read again, without what the unit is not asked for', () => {
  const rows = rowsOf('blank').map((row) => row.map((cell) => String(cell ?? '')));
  for (const row of rows)
    if (/^(meetings|plans|rating|attendance|reports|prizes)/u.test(row[2] ?? '')) row[7] = '9';
  const guidance = rows.find((row) => row[2]?.startsWith('guidance'))!;
  expect(guidance[7]).toBe('不适用');
  const table = { sheetName: '空白评分表（党支部）', rows, notes: [] };
  const read = readFilledForm(scheme.sheet, [table], { unit: '甲', kind: '党支部', round: null });
  expect(read.problems).toBeUndefined();
  expect(Object.keys(read.change!.totals!)).toEqual(
    scheme.sheet.items.map(({ id }) => id).filter((id) => id !== 'guidance'),
  );
});

it('columns that are not there and a level torn apart keep a scheme out', () => {
  const rule = { kind: 'deduct-if', points: 1 } as const;
  const item = (id: string, more: object) => ({
    ...itemSource([{ ...rule, id: `${id}.r` }], 10, 'full', id),
    ...more,
  });
  const parse =
    (...items: ReturnType<typeof item>[]) =>
    () =>
      parseScheme(schemeSource(items));
  expect(parse(item('a', { columns: { way: caption('查阅') } }))).toThrow('表格栏目 way 不存在');
  const [one, other] = [{ group: caption('一') }, { group: caption('二') }];
  expect(parse(item('a', one), item('b', other), item('c', one))).toThrow('没有排在一起');
  expect(parse(item('a', one), item('b', one), item('c', other))).not.toThrow();
});

it('考评口径 says for whom an item is and how it counts for the others', () => {
  const rows = reportModel('readings', source).sheets[0]!.rows.map(({ cells }) => cells.map(shown));
  expect(rows.find((row) => row[0] === 'guidance')?.[1]).toBe('内容：适用于党总支；不适用的不计分');
  const scaled = parseScheme({
    ...table150.source,
    sheet: { ...table150.source.sheet!, notApplicable: { points: 'scaled', places: 1 } },
  });
  if (!hasSheet(scaled)) throw new Error('a sheet');
  const words = reportModel('readings', sourceOf([], scaled)).sheets[0]!.rows.map(({ cells }) =>
    shown(cells[1]),
  );
  expect(words).toContain(
    '内容：适用于党总支；不适用的总分按其余各条比例折算（四舍五入到一位小数；加分、减分项不折算）',
  );
});
