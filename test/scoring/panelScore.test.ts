import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRatio, ratio } from '../../shared/number/ratio.ts';
import { type PanelRule, panelRuleWords } from '../../shared/scheme/panelRule.ts';
import { sheetSchema } from '../../shared/scheme/sheet.ts';
import { panelScore, panelScoreWords, type Seat } from '../../shared/scoring/panelScore.ts';
import type { SheetScore } from '../../shared/scoring/scoreSheet.ts';
import { caption, itemSource, type ShortRule } from '../support/smallScheme.ts';

const rule = (id: string): ShortRule => ({ id, kind: 'award-range', points: [0, 50] });
/** Two items in one dimension whose sum stops at `cap`. */
const formOf = (cap?: number) =>
  sheetSchema.parse({
    name: caption('表'),
    total: 100,
    dimensions: [
      {
        id: 'D',
        name: caption('项目'),
        max: 100,
        ...(cap !== undefined && { cap }),
        items: [itemSource([rule('a')], 50, 'zero', 'A'), itemSource([rule('b')], 50, 'zero', 'B')],
      },
    ],
  });
const form = formOf();

const byTotal: PanelRule = { mean: 'total', round: { places: 2, at: 'total' }, absent: 'others' };
const byItem: PanelRule = { mean: 'item', round: { places: 2, at: 'total' }, absent: 'others' };

const scoreOf = (items: readonly number[]): SheetScore => {
  const total = items.reduce((sum, each) => sum + each, 0);
  return { items, dimensions: [total], total };
};
const seat = (panelist: string, items: readonly number[] | null, state: Seat['state'] = 'counts'): Seat => ({
  panelist,
  score: items && scoreOf(items),
  state,
});
const seats = (...all: readonly (readonly number[])[]) =>
  all.map((items, index) => seat(`考评员${index + 1}`, items));

describe('the panel’s score', () => {
  it('is the mean of totals, rounded once half up', () => {
    expect(panelScore(byTotal, form, seats([4000, 4500], [4200, 4300], [4000, 4100])).points).toBe(8367);
    expect(
      panelScore({ ...byTotal, round: { places: 1, at: 'total' } }, form, seats([8335], [8336])).points,
    ).toBe(8340);
    expect(
      panelScore({ ...byTotal, round: { places: 0, at: 'total' } }, form, seats([8450], [8450])).points,
    ).toBe(8500);
  });

  it('rounds a half away from 0 also below it, as the workbook does', () => {
    expect(panelScore(byTotal, form, seats([-579], [-580])).points).toBe(-580);
  });

  it('leaves out the highest and the lowest from the number named on, and below it is the plain mean', () => {
    const rule: PanelRule = { ...byTotal, trimFrom: 4 };
    const four = panelScore(rule, form, seats([9000], [8000], [8500], [8700]));
    expect([four.points, four.isTrimmed]).toEqual([8600, true]);
    expect(panelScoreWords(four)).toBe('4 名考评员，去掉最高分（考评员1）和最低分（考评员2）');
    const three = panelScore(rule, form, seats([9000], [8000], [8500]));
    expect([three.points, three.isTrimmed]).toEqual([8500, false]);
    expect(panelScoreWords(three)).toBe('3 名考评员，不足 4 名，没有去掉最高分和最低分');
  });

  it('of equal totals leaves out one highest and one lowest, and says whose', () => {
    const score = panelScore({ ...byTotal, trimFrom: 3 }, form, seats([9000], [9000], [9000]));
    expect(score.points).toBe(9000);
    expect(score.seats.map(({ use }) => use)).toEqual(['dropped', 'counted', 'dropped']);
  });

  it('by items leaves out the ends of each item, which is not what totals come to', () => {
    const all = seats([5000, 1000], [1000, 5000], [3000, 3100], [3000, 3000]);
    expect(panelScore({ ...byTotal, trimFrom: 3 }, form, all).points).toBe(6000);
    const score = panelScore({ ...byItem, trimFrom: 3 }, form, all);
    expect(score.points).toBe(6050);
    expect(score.means).toEqual([ratio(3000), ratio(3050)]);
    expect(score.seats.every(({ use }) => use === 'counted')).toBe(true);
    expect(panelScoreWords(score)).toBe('4 名考评员，去掉最高分和最低分');
  });

  it('rounds the means of items or their sum, as the rule says', () => {
    const all = seats([1001, 1001], [1002, 1002], [1000, 1001]);
    expect(panelScore(byItem, form, all).points).toBe(2002); // 10.01 + 10.0133…
    const rounded: PanelRule = { ...byItem, round: { places: 1, at: 'item' } };
    expect(panelScore(rounded, form, all).points).toBe(2000);
  });

  it('keeps the limits of the form over means of items', () => {
    expect(panelScore(byItem, formOf(60), seats([4000, 4000], [2000, 3001])).points).toBe(6000);
    expect(panelScore(byItem, formOf(70), seats([4000, 4000], [2000, 3001])).points).toBe(6501);
  });

  it('has none while a sheet that counts is missing or not complete', () => {
    expect(panelScore(byTotal, form, [seat('甲', [9000]), seat('乙', null)]).points).toBeNull();
    const open: Seat = { ...seat('乙', [0]), score: { items: [null, 0], dimensions: [null], total: null } };
    expect(panelScore(byTotal, form, [seat('甲', [9000]), open]).points).toBeNull();
    expect(panelScore(byTotal, form, []).points).toBeNull();
    expect(panelScore(byTotal, form, [seat('甲', null, 'away')]).points).toBeNull();
  });

  it('goes on without who is absent, or waits for a replacement, as the rule says', () => {
    const away = [seat('甲', [9000]), seat('乙', [8000]), seat('丙', null, 'away')];
    expect(panelScore(byTotal, form, away).points).toBe(8500);
    expect(panelScore({ ...byTotal, absent: 'replaced' }, form, away).points).toBeNull();
    const replaced = [...away.slice(0, 2), seat('丙', null, 'replaced'), seat('丁', [7000])];
    expect(panelScore({ ...byTotal, absent: 'replaced' }, form, replaced).points).toBe(8000);
    // Who is not asked for does not count towards the number from which the ends are left out.
    expect(panelScore({ ...byTotal, trimFrom: 3 }, form, away).isTrimmed).toBe(false);
  });

  it('lies between the least and the most given, whatever the order, and never falls where one gives more', () => {
    const given = fc.array(fc.tuple(fc.nat(5000), fc.nat(5000)), { minLength: 1, maxLength: 12 });
    const rules = fc.record({
      mean: fc.constantFrom('total' as const, 'item' as const),
      trimFrom: fc.option(fc.integer({ min: 3, max: 9 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(given, rules, fc.nat(), fc.nat(300), (all, { mean, trimFrom }, at, more) => {
        const rule: PanelRule = {
          ...byTotal,
          mean,
          ...(trimFrom !== undefined && { trimFrom }),
        };
        const points = panelScore(rule, form, seats(...all)).points!;
        const totals = all.map(([a, b]) => a + b);
        if (mean === 'total') {
          expect(points).toBeGreaterThanOrEqual(Math.min(...totals));
          expect(points).toBeLessThanOrEqual(Math.max(...totals));
        }
        expect(panelScore(rule, form, seats(...[...all].reverse())).points).toBe(points);
        const raised = all.map(([a, b], index) => (index === at % all.length ? [a + more, b] : [a, b]));
        expect(panelScore(rule, form, seats(...raised)).points).toBeGreaterThanOrEqual(points);
      }),
    );
  });

  it('is the plain exact mean, reckoned another way', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 9 }), (totals) => {
        const sum = totals.reduce((all, each) => all + each, 0);
        const points = panelScore(byTotal, form, seats(...totals.map((each) => [each]))).points!;
        expect((points / 100).toFixed(2)).toBe(formatRatio(ratio(sum, totals.length), 2));
      }),
    );
  });
});

describe('the words of a panel rule', () => {
  it('say the mean, the ends left out, the places and who is away', () => {
    expect(panelRuleWords({ ...byTotal, trimFrom: 5 })).toBe(
      '每名考评员各评一张，5 名及以上的去掉一个最高分和一个最低分，取各人总分的平均数，四舍五入保留两位小数；缺席、回避的不计，按其余考评员计算',
    );
    expect(panelRuleWords({ ...byItem, absent: 'replaced', round: { places: 0, at: 'item' } })).toBe(
      '每名考评员各评一张，取各项得分的平均数，各项平均分四舍五入取整数；缺席、回避的须由他人替换后再计算',
    );
  });
});
