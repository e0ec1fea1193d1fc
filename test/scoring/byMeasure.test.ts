import { describe, expect, it } from 'vitest';
import { describePoints } from '../../shared/report/describePoints.ts';
import { lintScheme } from '../../shared/scheme/lintScheme.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { entryOf } from '../../shared/scheme/rule.ts';
import { explainItem } from '../../shared/scoring/explainItem.ts';
import { missingRules, scoreItem } from '../../shared/scoring/scoreItem.ts';
import type { Values } from '../../shared/scoring/value.ts';
import { openPoints } from '../../shared/sheet/checkSheet.ts';
import { itemState } from '../../shared/sheet/itemState.ts';
import { emptyContent } from '../../shared/sheet/sheet.ts';
import { measureSource } from '../support/arbitraries.ts';
import { branch } from '../support/branch.ts';
import { itemOf, itemSource, type ShortRule, schemeSource } from '../support/smallScheme.ts';

// 民主测评：得票率 90% 以上得 10 分，80% 以上得 8 分，其余得 5 分。
const bands: ShortRule = {
  id: 'r',
  kind: 'award-bands',
  unit: '%',
  measure: 'm',
  bands: [
    { when: { atLeast: 90 }, points: 10 },
    { when: { atLeast: 80 }, points: 8 },
    { when: { atLeast: 0 }, points: 5 },
  ],
};
const share: ShortRule = { id: 'r', kind: 'award-share', points: 10, measure: 'm' };
const scored = (
  rule: ShortRule,
  measures: Record<string, { count: number; of: number }>,
  values: Values = {},
) => scoreItem(itemOf([rule], 10, 'zero'), { values, measures }, 'beforeDeductions');

describe('a rule that a measure decides', () => {
  it.each([
    [90, 100, 1000],
    // 89.99… % is no 90 %.
    [8999, 10_000, 800],
    [4, 5, 800],
    [0, 7, 500],
  ])('falls into the band of its share: %i of %i gives %i', (count, of, points) =>
    expect(scored(bands, { m: { count, of } })).toBe(points),
  );

  it('gives its points times the share, rounded once', () => {
    expect(scored(share, { m: { count: 2, of: 3 } })).toBe(667);
  });

  it('takes off by the band as well', () => {
    const rule: ShortRule = {
      ...bands,
      kind: 'deduct-bands',
      bands: [{ when: { lessThan: 60 }, points: 4 }],
    };
    const left = (count: number) =>
      scoreItem(itemOf([rule]), { values: {}, measures: { m: { count, of: 10 } } }, 'beforeDeductions');
    expect([left(5), left(6)]).toEqual([600, 1000]);
  });

  it('is unscored until the measure is known, whatever is entered', () => {
    for (const rule of [bands, share]) {
      expect(entryOf(itemOf([rule]).rules[0]!)).toBe('none');
      expect(scored(rule, {})).toBeNull();
      expect(scored(rule, {}, { r: { count: 9, of: 10 } })).toBeNull();
      expect(missingRules(itemOf([rule], 10, 'zero'), { values: {}, measures: {} })).toEqual(['r']);
    }
  });

  it('is said in words, with the votes', () => {
    const item = itemOf([bands], 10, 'zero');
    const facts = { values: {}, measures: { m: { count: 41, of: 50 } } };
    expect(explainItem(item, facts, 'beforeDeductions').map(({ text }) => text)).toEqual([
      '从 0 分起加',
      '规则 r：41／50，达到80%以上，加 8 分',
    ]);
    expect(describePoints(item.rules[0]!)).toBe('达到90%以上得 10 分，达到80%以上得 8 分，达到0%以上得 5 分');
  });

  it('needs nobody to look at it, and says that the ballot is missing', () => {
    const source = schemeSource([itemSource([bands], 10, 'zero')], { measures: [measureSource('m')] });
    const scheme = parseScheme(source);
    const [item] = scheme.sheet!.items;
    expect(itemState(item!, emptyContent, { ...branch, measures: { m: { count: 1, of: 2 } } })).toBe(
      'scored',
    );
    expect(openPoints({ ...scheme, sheet: scheme.sheet! }, emptyContent, branch)[0]!.text).toContain(
      '依据的民主测评尚未录入',
    );
  });

  it('names a measure that there is, and takes no rate beside it', () => {
    const problems = (rule: ShortRule) =>
      lintScheme(
        parseScheme(schemeSource([itemSource([rule], 10, 'zero')], { measures: [measureSource('m')] })),
      );
    expect(problems(bands)).toEqual([]);
    expect(() => problems({ ...bands, measure: 'x' })).toThrow('指标 x 不存在');
    expect(() => problems({ ...bands, rate: true })).toThrow('不能又填写比率');
  });
});
