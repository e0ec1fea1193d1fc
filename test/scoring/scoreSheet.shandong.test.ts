import { describe, expect, it } from 'vitest';
import { ratio } from '../../shared/number/ratio.ts';
import { adjustScheme } from '../../shared/scheme/adjustScheme.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { hasSheet, type ScoredScheme } from '../../shared/scheme/scheme.ts';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import { explainItem } from '../../shared/scoring/explainItem.ts';
import { missingOnSheet, scoreSheet } from '../../shared/scoring/scoreSheet.ts';
import type { Values } from '../../shared/scoring/value.ts';
import { gradeAt } from '../support/gradeAt.ts';
import { shandong, shandongSource } from '../support/shandong.ts';

const required = { '2-2.b': 6, '4-1.a': 0, '4-2.a': 0, '4-4.a': 0, '4-5.a': 0 };

function scoreOf(values: Values, scheme: ScoredScheme = shandong) {
  const { items, dimensions, total } = scoreSheet(scheme.sheet, { values, measures: {} });
  const byItem = Object.fromEntries(itemsOf(scheme.sheet).map((item, index) => [item.id, items[index]]));
  return {
    items: byItem,
    dimensions,
    total,
    missing: missingOnSheet(scheme.sheet, { values, measures: {} }),
  };
}

const afterDeductions = (() => {
  const scheme = parseScheme(
    adjustScheme(shandongSource, { capAdditions: 'afterDeductions', conventions: {}, agreed: {} }),
  );
  if (!hasSheet(scheme)) throw new Error('no sheet');
  return scheme;
})();

describe('the Shandong sheet', () => {
  it('is unscored while untouched: five rules are missing, five items and four sums have no score', () => {
    const { items, dimensions, total, missing } = scoreOf({});
    expect(missing).toEqual(['2-2.b', '4-1.a', '4-2.a', '4-4.a', '4-5.a']);
    expect(Object.keys(items).filter((id) => items[id] === null)).toEqual([
      '2-2',
      '4-1',
      '4-2',
      '4-4',
      '4-5',
    ]);
    expect(dimensions).toEqual([1500, null, 2000, null, 1000]);
    expect(total).toBeNull();
  });

  it('gives 不达标 for a veto while the total is still missing, and no grade without one', () => {
    expect(gradeAt(shandong, null, ['V2'])).toBe('不达标');
    expect(gradeAt(shandong, null, [])).toBeNull();
  });

  it('gives 不达标 for a veto whatever the total, and no grade for any total without one', () => {
    expect(gradeAt(shandong, ratio(10000), ['V1'])).toBe('不达标');
    expect(gradeAt(shandong, ratio(10000), [])).toBeNull();
    expect(gradeAt(shandong, ratio(0), [])).toBeNull();
  });

  it('gives everything that starts full where nothing is found and every merit is typed as 0', () => {
    const { items, dimensions, total, missing } = scoreOf(required);
    expect(missing).toEqual([]);
    expect(dimensions).toEqual([1500, 1500, 2000, 400, 1000]);
    expect(items).toMatchObject({ '4-1': 0, '4-2': 0, '4-3': 400, '4-4': 0, '4-5': 0 });
    expect(total).toBe(6400);
  });

  it('gives 100 to the best sheet there is, and not more for further merits', () => {
    const best = { '2-2.b': 5, '4-1.a': 2, '4-2.a': 1, '4-4.a': 5, '4-5.a': 15 };
    expect(scoreOf(best).total).toBe(10000);
    expect(scoreOf({ '2-2.b': 900, '4-1.a': 20, '4-2.a': 10, '4-4.a': 50, '4-5.a': 150 }).total).toBe(10000);
  });

  it.each([
    [0, 300],
    [3, 300],
    [4, 300],
    [5, 500],
    [6, 500],
  ])('deducts 2 from 2-2 for %i times of study exactly where that is not more than 4', (times, score) => {
    expect(scoreOf({ '2-2.b': times }).items['2-2']).toBe(score);
  });

  it('gives 13 for 4-4 with six activities, two missing materials and a late plan: capped, then deducted', () => {
    const values = { '4-4.a': 6, '4-4.b': 2, '4-4.c': true };
    expect(scoreOf(values).items['4-4']).toBe(1300);
  });

  it('gives 15 for the same where the panel chose to deduct before the cap', () => {
    const values = { '4-4.a': 6, '4-4.b': 2, '4-4.c': true };
    expect(scoreOf(values, afterDeductions).items['4-4']).toBe(1500);
    expect(scoreOf({ ...values, '4-4.b': 5 }, afterDeductions).items['4-4']).toBe(1450);
  });

  it('never gives less than 0 where more is deducted than was added', () => {
    expect(scoreOf({ '4-4.a': 1, '4-4.b': 9, '4-4.c': true }).items['4-4']).toBe(0);
    expect(scoreOf({ '4-4.a': 1, '4-4.b': 9, '4-4.c': true }, afterDeductions).items['4-4']).toBe(0);
  });

  it.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 100],
    [4, 400],
    [15, 1500],
    [16, 1500],
  ])('gives 4-5 with %i reports one point each, less 2 for fewer than four', (reports, score) => {
    expect(scoreOf({ '4-5.a': reports }).items['4-5']).toBe(score);
  });

  it('makes 1-1 zero for an accident whatever else is entered', () => {
    expect(scoreOf({ '1-1.a': true }).items['1-1']).toBe(0);
    expect(scoreOf({ '1-1.a': true, '1-1.b': 3 }).items['1-1']).toBe(0);
    expect(scoreOf({ '1-1.a': false, '1-1.b': 3 }).items['1-1']).toBe(650);
  });

  it('counts an open checklist by its names, repeated ones and 其他 included', () => {
    expect(scoreOf({ '1-3.a': ['签到表', '签到表', '其他'] }).items['1-3']).toBe(150);
    expect(scoreOf({ '1-3.a': 3 }).items['1-3']).toBe(150);
    expect(scoreOf({ '1-3.a': 12 }).items['1-3']).toBe(0);
  });

  it('scores a whole sheet with something wrong in every dimension, and explains each number', () => {
    const values: Values = {
      '1-1.b': 1,
      '1-3.a': ['谈心谈话记录', '整改台账'],
      '2-1.a': 3,
      '2-2.a': ['自学制度'],
      '2-2.b': 4,
      '2-2.c': 1,
      '2-3.a': 2,
      '2-3.b': true,
      '3-1.a': 4,
      '3-1.b': true,
      '3-1.c': 2,
      '3-2.a': ['领导分工明确'],
      '3-3.b': 1,
      '3-3.c': 3,
      '4-1.a': 1,
      '4-2.a': 1,
      '4-2.b': 1,
      '4-3.a': ['年初计划'],
      '4-4.a': 4,
      '4-4.b': 3,
      '4-5.a': 3,
      '5-1.a': 1,
      '5-2.b': 1,
      '5-3.b': true,
    };
    const { items, dimensions, total } = scoreOf(values);
    expect(items).toEqual({
      '1-1': 750,
      '1-2': 200,
      '1-3': 200,
      '1-4': 200,
      '2-1': 350,
      '2-2': 150,
      '2-3': 100,
      '2-4': 200,
      '3-1': 500,
      '3-2': 0,
      '3-3': 150,
      '3-4': 200,
      '3-5': 200,
      '4-1': 200,
      '4-2': 150,
      '4-3': 200,
      '4-4': 1050,
      '4-5': 100,
      '5-1': 200,
      '5-2': 100,
      '5-3': 300,
    });
    expect(dimensions).toEqual([1350, 800, 1050, 1700, 600]);
    expect(total).toBe(5500);
    const item = itemsOf(shandong.sheet).find(({ id }) => id === '2-2')!;
    expect(explainItem(item, { values, measures: {} }, 'beforeDeductions')).toEqual([
      { ruleId: null, points: 500, text: '从满分 5 分起' },
      { ruleId: '2-2.a', points: -100, text: '自学制度、集中学习制度缺项：1 项 × 1 分（自学制度），扣 1 分' },
      { ruleId: '2-2.b', points: -200, text: '全年学习次数：4 次，不超过 4 次，扣 2 分' },
      {
        ruleId: '2-2.c',
        points: -50,
        text: '集中学习的考勤表、学习记录、影像材料等缺项：1 项 × 0.5 分，扣 0.5 分',
      },
    ]);
  });

  it('explains the cap, the floor, a zero and what is missing', () => {
    const explain = (id: string, values: Values) =>
      explainItem(
        itemsOf(shandong.sheet).find((item) => item.id === id)!,
        { values, measures: {} },
        'beforeDeductions',
      ).map(({ ruleId, points }) => [ruleId, points]);
    expect(explain('4-4', { '4-4.a': 6, '4-4.b': 2, '4-4.c': true })).toEqual([
      [null, 0],
      ['4-4.a', 1800],
      [null, -300],
      ['4-4.b', -100],
      ['4-4.c', -100],
    ]);
    expect(explain('4-5', { '4-5.a': 0 })).toEqual([
      [null, 0],
      ['4-5.b', -200],
      [null, 200],
    ]);
    expect(explain('1-1', { '1-1.a': true, '1-1.b': 3 })).toEqual([
      [null, 800],
      ['1-1.a', -800],
    ]);
    expect(explain('4-5', {}).map(([ruleId]) => ruleId)).toContain('4-5.a');
  });
});
