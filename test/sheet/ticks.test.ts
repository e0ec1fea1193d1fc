import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import { checkValue } from '../../shared/scoring/checkValue.ts';
import { countOf, type Value } from '../../shared/scoring/value.ts';
import { namesOf, type PerRule, withCount, withName, withoutName } from '../../shared/sheet/ticks.ts';
import { shandong } from '../support/shandong.ts';

const ruleOf = (id: string): PerRule => {
  const found = itemsOf(shandong.sheet).flatMap((item) => item.rules.filter((rule) => rule.id === id))[0];
  if (found?.kind !== 'deduct-per') throw new Error(`${id} is no checklist`);
  return found;
};
const open = ruleOf('1-3.a');
const closed = ruleOf('4-3.a');

describe('ticking a name', () => {
  it('keeps a count that was typed before, as 其他 where the checklist is open', () => {
    expect(withName(open, 3, '签到表')).toEqual({ value: ['签到表', '其他', '其他'], loses: null });
    expect(withName(open, 1, '签到表')).toEqual({ value: ['签到表'], loses: null });
    expect(withName(open, 0, '签到表')).toEqual({ value: ['签到表'], loses: null });
  });

  it('tells the count that goes where the checklist is closed', () => {
    expect(withName(closed, 2, '年初计划')).toEqual({ value: ['年初计划'], loses: 2 });
    expect(withName(closed, 1, '年初计划')).toEqual({ value: ['年初计划'], loses: null });
  });

  it('keeps the names in the order of the document', () => {
    expect(withName(open, ['其他', '签到表'], '工作方案').value).toEqual(['工作方案', '签到表', '其他']);
  });

  it('counts a name once on a closed checklist', () => {
    expect(withName(closed, ['年初计划'], '年初计划').value).toEqual(['年初计划']);
  });
});

describe('typing a count', () => {
  it('keeps the ticked names that it can hold, and the rest is 其他', () => {
    expect(withCount(open, ['签到表'], 3)).toEqual({ value: ['签到表', '其他', '其他'], loses: null });
    expect(withCount(open, ['签到表', '其他', '其他'], 1)).toEqual({ value: ['签到表'], loses: null });
    expect(withCount(closed, ['年初计划'], 1)).toEqual({ value: ['年初计划'], loses: null });
  });

  it('tells the names that go where it cannot hold them', () => {
    expect(withCount(open, ['签到表', '影像资料'], 1)).toEqual({ value: 1, loses: ['签到表', '影像资料'] });
    expect(withCount(open, ['签到表'], null)).toEqual({ value: null, loses: ['签到表'] });
    expect(withCount(closed, ['年初计划'], 2)).toEqual({ value: 2, loses: ['年初计划'] });
  });

  it('of 0 is a count, not an empty list', () => {
    expect(withCount(open, undefined, 0)).toEqual({ value: 0, loses: null });
  });
});

it('taking the last name away leaves the rule untouched', () => {
  expect(withoutName(['签到表', '签到表'], '签到表')).toEqual(['签到表']);
  expect(withoutName(['签到表'], '签到表')).toBeNull();
});

describe('whatever is touched', () => {
  const rules = fc.constantFrom(open, closed);
  const heldBy = (rule: PerRule): fc.Arbitrary<Value | undefined> =>
    fc.oneof(
      fc.constant(undefined),
      fc.nat(namesOf(rule).length - 1),
      fc.subarray(namesOf(rule), { minLength: 1 }).map((names): Value => names),
    );

  it('gives a value that the rule takes, and loses nothing without saying so', () => {
    fc.assert(
      fc.property(
        rules.chain((rule) =>
          fc.tuple(fc.constant(rule), heldBy(rule), fc.constantFrom(...namesOf(rule)), fc.nat(2)),
        ),
        ([rule, value, name, count]) => {
          const ticked = withName(rule, value, name);
          const counted = withCount(rule, value, count);
          for (const next of [ticked, counted]) {
            if (next.value !== null) expect(checkValue(rule, next.value)).toBeNull();
          }
          const before = value === undefined ? 0 : countOf(value);
          if (ticked.loses === null) expect(countOf(ticked.value ?? 0)).toBeGreaterThanOrEqual(before);
          expect(countOf(counted.value ?? 0)).toBe(count);
          const named = Array.isArray(value) ? value.filter((tick) => tick !== '其他') : [];
          if (counted.loses === null && named.length > 0)
            expect(counted.value).toEqual(expect.arrayContaining(named));
        },
      ),
    );
  });
});
