import { describe, expect, it } from 'vitest';
import { describePoints } from '../../shared/report/describePoints.ts';
import { explainItem } from '../../shared/scoring/explainItem.ts';
import { scoreItem } from '../../shared/scoring/scoreItem.ts';
import { itemOf, type ShortRule } from '../support/smallScheme.ts';

const score = (rule: ShortRule, value: number) =>
  scoreItem(itemOf([rule]), { values: { [rule.id]: value }, measures: {} }, 'beforeDeductions');
const said = (rule: ShortRule, value: number) =>
  explainItem(itemOf([rule]), { values: { [rule.id]: value }, measures: {} }, 'beforeDeductions')[1]?.text;

describe('每5人次扣1分', () => {
  const rule: ShortRule = { id: 'r', kind: 'deduct-per', points: 1, unit: '人次', per: 5 };
  it.each([
    [4, 1000],
    [5, 900],
    [13, 800],
  ])('%i 人次 leave %i', (count, points) => expect(score(rule, count)).toBe(points));

  it('counts what is begun where the scheme says so', () => {
    expect(score({ ...rule, started: true }, 13)).toBe(700);
    expect(score({ ...rule, started: true }, 15)).toBe(700);
  });

  it('is said in words', () => {
    expect(describePoints(itemOf([rule]).rules[0]!)).toBe('每 5 人次扣 1 分，不足 5 人次的不计');
    expect(said(rule, 13)).toBe('规则 r：13 人次，计 2 个 5 人次 × 1 分，扣 2 分');
  });
});

describe('超过 3 次的，每次扣0.5分', () => {
  const rule: ShortRule = { id: 'r', kind: 'deduct-per', points: 0.5, unit: '次', above: 3 };
  it.each([
    [3, 1000],
    [4, 950],
    [7, 800],
  ])('%i 次 leave %i', (count, points) => expect(score(rule, count)).toBe(points));

  it('is said in words', () => {
    expect(describePoints(itemOf([rule]).rules[0]!)).toBe('超过 3 次的，每次扣 0.5 分');
    expect(said(rule, 7)).toBe('规则 r：7 次，超过 3 次的，计 4 个 1 次 × 0.5 分，扣 2 分');
  });
});

it('a shortfall is counted in steps as well', () => {
  const rule: ShortRule = { id: 'r', kind: 'deduct-short', points: 1, unit: '次', target: 12, per: 3 };
  expect([12, 10, 9, 0].map((count) => score(rule, count))).toEqual([1000, 1000, 900, 600]);
});
