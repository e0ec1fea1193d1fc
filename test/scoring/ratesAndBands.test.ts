import { describe, expect, it } from 'vitest';
import { describePoints } from '../../shared/report/describePoints.ts';
import { checkValue } from '../../shared/scoring/checkValue.ts';
import { explainItem } from '../../shared/scoring/explainItem.ts';
import { scoreItem } from '../../shared/scoring/scoreItem.ts';
import type { Value } from '../../shared/scoring/value.ts';
import { readAmounts } from '../../shared/typed/readAmounts.ts';
import { countedIn, readRate } from '../../shared/typed/readRate.ts';
import { itemOf, type ShortRule } from '../support/smallScheme.ts';

const itemFor = (rule: ShortRule, start: 'full' | 'zero' = 'full') => itemOf([rule], 10, start);
const scored = (rule: ShortRule, value: Value | undefined, start: 'full' | 'zero' = 'full') =>
  scoreItem(
    itemFor(rule, start),
    { values: value === undefined ? {} : { [rule.id]: value }, measures: {} },
    'beforeDeductions',
  );
const said = (rule: ShortRule, value: Value, start: 'full' | 'zero' = 'full') =>
  explainItem(itemFor(rule, start), { values: { [rule.id]: value }, measures: {} }, 'beforeDeductions')[1]
    ?.text;
const words = (rule: ShortRule) => describePoints(itemFor(rule).rules[0]!);

describe('每低1个百分点扣0.5分, under 95 %', () => {
  const rule: ShortRule = { id: 'r', kind: 'deduct-short', points: 0.5, unit: '%', rate: true, target: 95 };
  it.each<[Value, number]>([
    [{ count: 95, of: 100 }, 1000],
    // 38 of 46 are 82.6… %: 12 whole points below.
    [{ count: 38, of: 46 }, 400],
    // 94.0… %: 19 of 20 are exactly 95 %.
    [{ count: 19, of: 20 }, 1000],
    [{ count: 949, of: 1000 }, 1000],
    [{ count: 94, of: 100 }, 950],
  ])('%o leaves %i', (value, points) => expect(scored(rule, value)).toBe(points));

  it('counts a begun point where the scheme says so', () => {
    expect(scored({ ...rule, started: true }, { count: 949, of: 1000 })).toBe(950);
  });

  it('is unscored until the rate is known, and is said in words', () => {
    expect(scored(rule, undefined)).toBeNull();
    expect(words(rule)).toBe('应达到 95%，每低 1 个百分点扣 0.5 分');
    expect(said(rule, { count: 38, of: 46 })).toBe(
      '规则 r：38／46，应达到 95%，计 12 个 1 个百分点 × 0.5 分，扣 6 分',
    );
  });
});

describe('bands', () => {
  const rule: ShortRule = {
    id: 'r',
    kind: 'award-bands',
    unit: '%',
    rate: true,
    bands: [
      { when: { atLeast: 90 }, points: 10 },
      { when: { atLeast: 80 }, points: 8 },
      { when: { atLeast: 60 }, points: 5 },
    ],
  };
  it.each<[Value, number]>([
    [{ count: 9, of: 10 }, 1000],
    [{ count: 899, of: 1000 }, 800],
    [{ count: 3, of: 5 }, 500],
    [{ count: 1, of: 5 }, 0],
  ])('%o gives %i', (value, points) => expect(scored(rule, value, 'zero')).toBe(points));

  it('are said in words', () => {
    expect(words(rule)).toBe('达到90%以上得 10 分，达到80%以上得 8 分，达到60%以上得 5 分');
    expect(said(rule, { count: 7, of: 8 }, 'zero')).toBe('规则 r：7／8，达到80%以上，加 8 分');
  });
});

describe('a share of the points', () => {
  const rule: ShortRule = { id: 'r', kind: 'award-share', points: 10, places: 1 };
  it.each<[Value, number]>([
    [{ count: 38, of: 46 }, 830],
    [{ count: 1, of: 8 }, 130],
    [{ count: 8, of: 8 }, 1000],
    [{ count: 0, of: 8 }, 0],
  ])('%o gives %i, rounded once', (value, points) => expect(scored(rule, value, 'zero')).toBe(points));
});

describe('每例扣1—2分', () => {
  const rule: ShortRule = { id: 'r', kind: 'deduct-range', points: [1, 2], step: 0.5, each: true };
  it('sums its cases', () => {
    expect(scored(rule, [100, 200, 150])).toBe(550);
    expect(scored(rule, [])).toBe(1000);
    expect(said(rule, [100, 200, 150])).toBe('规则 r：3 例，1、2、1.5 分，扣 4.5 分');
  });

  it('refuses a case outside of its bounds', () => {
    const [made] = itemFor(rule).rules;
    expect(checkValue(made!, [100, 250])).toMatch(/应在 1～2 分、每档 0.5 分之内，现为 2.5 分/);
    expect(checkValue(made!, 100)).toMatch(/逐例填分值/);
  });
});

describe('what is typed', () => {
  it.each([
    ['38/46', { value: { count: 38, of: 46 } }],
    ['３８／４６', { value: { count: 38, of: 46 } }],
    ['38 46', { value: { count: 38, of: 46 } }],
    ['', { value: null }],
    ['38', { problem: '请填两个数，中间用“/”隔开，如 38/46' }],
    ['82%', { problem: '请填两个数，中间用“/”隔开，如 38/46' }],
    ['46/38', { problem: '前一个数不能大于后一个数' }],
    ['0/0', { problem: '后一个数不能是 0' }],
  ])('as a rate: %j', (text, read) => expect(readRate(text)).toEqual(read));

  it('a rate that cannot be taken says in the words of its rule which number is which', () => {
    const counted = countedIn('党员大会出席率低于90%');
    expect([counted, countedIn('到会人数比例')]).toEqual(['出席', '达到']);
    const which = '请填两个数，中间用“/”隔开，如 38/46：先填出席的，后填总数';
    expect(readRate('92%', counted)).toEqual({ problem: `百分比是取整的数，不能照填。${which}` });
    expect(readRate('92', counted)).toEqual({ problem: which });
    expect(readRate('46/38', counted)).toEqual({
      problem: '前一个数不能大于后一个数：先填出席的，后填总数',
    });
  });

  it.each([
    ['1、2、1.5', { value: [100, 200, 150] }],
    ['１，２', { value: [100, 200] }],
    ['0', { value: [] }],
    ['', { value: null }],
    ['1、二', { problem: '“二”不是分值，请逐例填写，如 1、2、1.5' }],
  ])('as amounts: %j', (text, read) => expect(readAmounts(text)).toEqual(read));
});
