import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import { checkValue } from '../../shared/scoring/checkValue.ts';
import type { Value } from '../../shared/scoring/value.ts';
import { allValuesFor } from '../support/arbitraries.ts';
import { shandong, shandongSource } from '../support/shandong.ts';
import { caption, ruleOf, type ShortRule } from '../support/smallScheme.ts';

const names = [caption('甲'), caption('乙')];
const rules = {
  yesNo: { id: 'r1', kind: 'deduct-if', points: 1 },
  count: { id: 'r2', kind: 'deduct-per', points: 1, unit: '次' },
  closed: { id: 'r3', kind: 'deduct-per', points: 1, unit: '项', checklist: names },
  open: { id: 'r4', kind: 'deduct-per', points: 1, unit: '项', checklist: names, checklistOpen: true },
  short: { id: 'r5', kind: 'deduct-short', points: 1, unit: '次', target: 3 },
  range: { id: 'r6', kind: 'award-range', points: [1, 3] },
  fine: { id: 'r7', kind: 'deduct-range', points: [0, 2], step: 0.1 },
  level: { id: 'r8', kind: 'levels', levels: [{ id: 'a', name: caption('好'), points: 5 }] },
  compared: {
    id: 'r9',
    kind: 'deduct-if-count',
    points: 1,
    unit: '次',
    countOf: 'r2',
    when: { lessThan: 4 },
  },
  measured: { id: 'r10', kind: 'zero-if-measure', measure: 'm', when: { lessThan: 80 }, unit: '%' },
} satisfies Record<string, ShortRule>;

const check = (rule: ShortRule, value: Value) => checkValue(ruleOf(rule), value);

describe('a value for a rule', () => {
  it.each<[string, ShortRule, Value]>([
    ['yes', rules.yesNo, true],
    ['no', rules.yesNo, false],
    ['0', rules.count, 0],
    ['the largest count', rules.count, 9999],
    ['ticks of a closed list', rules.closed, ['乙', '甲']],
    ['no ticks', rules.closed, []],
    ['the number of ticks', rules.closed, 2],
    ['其他 and a name twice on an open list', rules.open, ['甲', '甲', '其他', '其他']],
    ['more than an open list names', rules.open, 7],
    ['a count against a target', rules.short, 12],
    ['both bounds of a range', rules.range, 100],
    ['the upper bound of a range', rules.range, 300],
    ['a step of a range', rules.range, 250],
    ['a step of a tenth', rules.fine, 130],
    ['a level', rules.level, 'a'],
  ])('is taken: %s', (_name, rule, value) => {
    expect(check(rule, value)).toBeNull();
  });

  it.each<[string, ShortRule, Value, RegExp]>([
    ['a number for yes or no', rules.yesNo, 1, /是.*否/],
    ['a text for yes or no', rules.yesNo, 'true', /是.*否/],
    ['a negative count', rules.count, -1, /不小于 0 的整数.*-1/],
    ['a fraction', rules.count, 1.5, /整数.*1\.5/],
    ['no number', rules.count, Number.NaN, /整数，现为 不是数的内容$/],
    ['no end', rules.count, Number.POSITIVE_INFINITY, /整数，现为 超出范围的数$/],
    ['1e400 as JSON reads it', rules.open, JSON.parse('1e400'), /整数，现为 超出范围的数$/],
    ['no number of points', rules.range, Number.NaN, /1～3 分.*现为 不是数的内容$/],
    ['a count one above the largest', rules.count, 10_000, /不超过 9999.*10000/],
    ['a huge count', rules.count, 1e308, /不超过 9999/],
    ['a text for a count', rules.count, '3', /整数.*"3"/],
    ['yes for a count', rules.count, true, /整数.*true/],
    ['ticks where there is no list', rules.count, ['甲'], /整数/],
    ['a name that the list has not', rules.closed, ['丙'], /清单中没有“丙”/],
    ['其他 on a closed list', rules.closed, ['其他'], /清单中没有“其他”/],
    ['a name twice on a closed list', rules.closed, ['甲', '甲'], /“甲”只能计一次/],
    ['more than a closed list has', rules.closed, 3, /只有 2 项.*3/],
    ['a negative number of ticks', rules.closed, -1, /整数/],
    ['a name that an open list has not', rules.open, ['丙'], /清单中没有“丙”/],
    ['a fraction against a target', rules.short, 2.5, /整数/],
    ['points below a range', rules.range, 50, /1～3 分.*0\.5/],
    ['points above a range', rules.range, 350, /1～3 分.*3\.5/],
    ['points between the steps', rules.range, 110, /每档 0\.5 分.*1\.1/],
    ['a text for points', rules.range, '2', /1～3 分/],
    ['a level that there is not', rules.level, 'b', /没有档次 "b"/],
    ['a number for a level', rules.level, 1, /没有档次 1/],
    ['anything for a compared count', rules.compared, 3, /不能直接填写/],
    ['anything for a measure', rules.measured, true, /不能直接填写/],
  ])('is refused in a sentence that names the rule: %s', (_name, rule, value, words) => {
    const sentence = check(rule, value);
    expect(sentence).toMatch(words);
    expect(sentence).toContain(`标准 ${rule.id}`);
  });

  it('is taken for every rule of the Shandong sheet where the generator of values makes one', () => {
    const all = itemsOf(shandong.sheet).flatMap((item) => item.rules);
    fc.assert(
      fc.property(allValuesFor(shandongSource), (values) => {
        for (const rule of all) {
          const value = values[rule.id];
          if (value !== undefined) expect(checkValue(rule, value)).toBeNull();
        }
      }),
    );
  });

  it('never throws, whatever is given', () => {
    const anything = fc.oneof(fc.boolean(), fc.double(), fc.string(), fc.array(fc.string()));
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(rules)), anything, (rule, value) => {
        const sentence = check(rule, value);
        expect(sentence === null || /[\u4e00-\u9fff]/.test(sentence)).toBe(true);
      }),
    );
  });
});
