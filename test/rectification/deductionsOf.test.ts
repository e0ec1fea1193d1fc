import { expect, it } from 'vitest';
import { deductionsOf } from '../../shared/rectification/deductionsOf.ts';
import { hasSheet } from '../../shared/scheme/scheme.ts';
import { emptyContent } from '../../shared/sheet/sheet.ts';
import { shipped } from '../scheme/shippedSchemes.ts';
import { branch } from '../support/branch.ts';

const tianjin = shipped('tianjin-wuhao');
if (!hasSheet(tianjin)) throw new Error('the Tianjin scheme has a sheet');
const form = tianjin.sheet;

it('lists each rule that took points and what an award has short, with item and reason', () => {
  const content = {
    ...emptyContent,
    values: { '1-1.a': 450, '1-2.a': true, '1-2.c': true, '1-4.a': 500, '2-4.a': 2, '3-2.a': 10 },
    items: { '1-2': { seen: true, remark: '三月补签。', evidence: '责任书台账' } },
  };
  const found = deductionsOf(form, content, branch);
  expect(found.map(({ itemId, points }) => [itemId, points])).toEqual([
    ['1-1', -50],
    ['1-2', -200],
    ['1-2', -200],
    ['2-4', -200],
    ['3-2', -50],
  ]);
  expect(found[0]?.text).toMatch(/^1-1 .+：得 4\.5 分，比满分 5 分少 0\.5 分$/);
  expect(found[1]).toMatchObject({
    text: '1-2 全面从严治党责任落实到位：年初签订党建工作责任书、定期汇报、每年述职接受评议：未签订党建工作责任书，扣 2 分',
    remark: '责任书台账；三月补签。',
  });
  expect(found[4]?.text).toContain('10 个月，应为 12 个月');
});

it('takes the ballot’s measure into account: below 95 % loses the item', () => {
  const measured = (count: number) =>
    deductionsOf(form, emptyContent, { ...branch, measures: { 'debrief.good': { count, of: 100 } } }).filter(
      ({ itemId }) => itemId === '1-3',
    );
  expect(measured(94)).toMatchObject([
    { points: -500, text: expect.stringContaining('（94／100），本项为 0 分') },
  ]);
  expect(measured(95)).toEqual([]);
});

it('has nothing of an item that is not scored yet', () => {
  expect(deductionsOf(form, emptyContent, branch)).toEqual([]);
});
