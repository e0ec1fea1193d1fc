import { expect, it } from 'vitest';
import { reportModel } from '../../shared/report/reportModel.ts';
import { maxWords } from '../../shared/scheme/maxWords.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { hasSheet } from '../../shared/scheme/scheme.ts';
import { readFilledForm } from '../../shared/sheet/readFilledForm.ts';
import { caption, type ItemSource, itemSource, schemeSource } from '../support/smallScheme.ts';
import { shown, wordsIn } from './cellsOf.ts';
import { seenIn, sourceOf } from './shandongSource.ts';

const beside = (id: string, limits: Partial<ItemSource>) => ({
  ...itemSource([{ id: `${id}.r`, kind: 'add-per', points: 1, unit: '次' }], 0, 'zero', id),
  ...limits,
});
const base = itemSource([{ id: 'r', kind: 'deduct-if', points: 1 }], 20, 'full', 'I');
const small = schemeSource([base]);
const block = (id: string, items: ItemSource[]) => ({ id, name: caption(`附加${id}`), max: 0, items });
const scheme = parseScheme({
  ...small,
  sheet: {
    ...small.sheet!,
    dimensions: [
      ...small.sheet!.dimensions,
      block('up', [beside('A', { cap: 5 })]),
      block('down', [beside('B', { floor: -10 })]),
      block('both', [beside('C', { floor: -10, cap: null })]),
    ],
  },
});
if (!hasSheet(scheme)) throw new Error('a sheet');
const source = sourceOf(
  [{ name: '甲', values: { 'A.r': 3, 'B.r': 0, 'C.r': 1 }, items: seenIn(scheme) }],
  scheme,
);

it('what has no full points says which way it moves the total, in every table', () => {
  expect(scheme.sheet.dimensions.map(maxWords)).toEqual(['20', '加分', '减分', '加减分']);
  for (const name of ['sheets', 'blank'] as const) {
    const rows = reportModel(name, source).sheets[0]!.rows.map(({ cells }) => cells.map(shown));
    const max = (id: string) => rows.find((row) => String(row[1]).startsWith(id))?.[2];
    expect(['I', 'A', 'B', 'C'].map(max)).toEqual([20, '加分', '减分', '加减分']);
  }
  expect(wordsIn(reportModel('summary', source).sheets[0]!)).toContain('附加up\n（加分）');
});

it('a blank form that comes back may give bonus points, up to their cap', () => {
  const filled = (bonus: string) => {
    const rows = reportModel('blank', source).sheets[0]!.rows.map(({ cells }) =>
      cells.map((cell) => String(shown(cell) ?? '')),
    );
    for (const row of rows) {
      if (row[1]?.startsWith('A')) row[4] = bonus;
      else if (/^[IBC]/u.test(row[1] ?? '')) row[4] = '0';
    }
    return readFilledForm(scheme.sheet, [{ sheetName: '空白', rows, notes: [] }], {
      unit: '甲',
      kind: '党支部',
      round: null,
    });
  };
  expect(filled('3')).toMatchObject({ change: { totals: { A: 300 } } });
  expect(filled('6').problems?.[0]?.message).toContain('超过');
});
