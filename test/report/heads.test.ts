import { expect, it } from 'vitest';
import { reportModel } from '../../shared/report/reportModel.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { hasSheet } from '../../shared/scheme/scheme.ts';
import { readFilledForm } from '../../shared/sheet/readFilledForm.ts';
import { itemSource, schemeSource } from '../support/smallScheme.ts';
import { shown } from './cellsOf.ts';
import { seenIn, sourceOf } from './shandongSource.ts';

const small = schemeSource([itemSource([{ id: 'r', kind: 'deduct-if', points: 1 }])]);
const heads = {
  dimension: '一级指标',
  content: '二级指标',
  points: '分值',
  standard: '评分细则',
  score: '得分',
};
const scheme = parseScheme({ ...small, sheet: { ...small.sheet!, heads } });
if (!hasSheet(scheme)) throw new Error('a sheet');

const rowsOf = (name: 'sheets' | 'blank') =>
  reportModel(
    name,
    sourceOf([{ name: '甲', values: {}, items: seenIn(scheme) }], scheme),
  ).sheets[0]!.rows.map(({ cells }) => cells.map(shown));

it('the form bears the heads of the table that it comes from, filled and blank', () => {
  for (const name of ['sheets', 'blank'] as const) {
    const head = rowsOf(name).find((row) => row[0] === '一级指标');
    expect(head?.slice(0, 5)).toEqual(['一级指标', '二级指标', '分值', '评分细则', '得分']);
  }
});

it('a blank form that comes back is known by them', () => {
  const rows = rowsOf('blank').map((row) => row.map((cell) => String(cell ?? '')));
  const at = rows.findIndex((row) => row[1]?.startsWith('I'));
  rows[at]![4] = '9';
  const table = { sheetName: '空白', rows, notes: [] };
  const read = readFilledForm(scheme.sheet, [table], { unit: '甲', kind: '党支部', round: null });
  expect(read).toMatchObject({ change: { totals: { I: 900 } } });
});
