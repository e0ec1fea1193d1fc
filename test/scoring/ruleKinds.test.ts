import { describe, expect, it } from 'vitest';
import type { Share } from '../../shared/number/comparison.ts';
import { itemSchema } from '../../shared/scheme/sheet.ts';
import { explainItem } from '../../shared/scoring/explainItem.ts';
import { missingRules, scoreItem } from '../../shared/scoring/scoreItem.ts';
import type { Values } from '../../shared/scoring/value.ts';
import { caption, itemOf, itemSource, type ShortRule } from '../support/smallScheme.ts';

/** The score in hundredths of an item of 10 分 with one rule or more. */
function score(rules: ShortRule | ShortRule[], values: Values, start: 'full' | 'zero' = 'full', m?: Share) {
  const item = itemOf([rules].flat(), 10, start);
  return scoreItem(item, { values, measures: m ? { m } : {} }, 'beforeDeductions');
}

describe('zero-if', () => {
  const rule: ShortRule = { id: 'r', kind: 'zero-if' };
  it('makes the item 0 on yes, and leaves it on no or untouched', () => {
    expect([score(rule, { r: true }), score(rule, { r: false }), score(rule, {})]).toEqual([0, 1000, 1000]);
  });

  it('decides at once: what is missing beside it does not matter', () => {
    const item = itemOf([rule, { id: 's', kind: 'deduct-short', points: 1, unit: '次', target: 3 }]);
    const facts = { values: { r: true }, measures: {} };
    expect(scoreItem(item, facts, 'beforeDeductions')).toBe(0);
    expect(missingRules(item, facts)).toEqual([]);
  });
});

describe('zero-if-measure', () => {
  const rule: ShortRule = {
    id: 'r',
    kind: 'zero-if-measure',
    measure: 'm',
    when: { lessThan: 80 },
    unit: '%',
  };
  it('makes the item 0 where the share compares, on the exact counts', () => {
    expect(score(rule, {}, 'full', { count: 79, of: 100 })).toBe(0);
    expect(score(rule, {}, 'full', { count: 80, of: 100 })).toBe(1000);
    expect(score(rule, {}, 'full', { count: 79_999, of: 100_000 })).toBe(0);
    expect(score(rule, {}, 'full', { count: 2, of: 3 })).toBe(0);
  });

  it('leaves the item unscored while the measure is not known', () => {
    expect(score(rule, {})).toBeNull();
    expect(missingRules(itemOf([rule]), { values: {}, measures: {} })).toEqual(['r']);
  });
});

describe('deduct-if and add-if', () => {
  const deduct: ShortRule = { id: 'r', kind: 'deduct-if', points: 2.5 };
  const add: ShortRule = { id: 'r', kind: 'add-if', points: 2.5 };
  it('deducts its points on yes', () => {
    expect([score(deduct, { r: true }), score(deduct, { r: false }), score(deduct, {})]).toEqual([
      750, 1000, 1000,
    ]);
  });

  it('adds its points on yes, and must be answered where the item starts at zero', () => {
    expect([score(add, { r: true }, 'zero'), score(add, { r: false }, 'zero')]).toEqual([250, 0]);
    expect(score(add, {}, 'zero')).toBeNull();
    expect(score(add, {}, 'full')).toBe(1000);
  });
});

describe('deduct-per and add-per', () => {
  it('moves points × count and at most its cap', () => {
    const rule: ShortRule = { id: 'r', kind: 'deduct-per', points: 0.75, unit: '次', cap: 2 };
    expect([0, 1, 2, 3, 100].map((r) => score(rule, { r }))).toEqual([1000, 925, 850, 800, 800]);
    const merit: ShortRule = { id: 'r', kind: 'add-per', points: 0.75, unit: '次', cap: 2 };
    expect([0, 1, 2, 3, 100].map((r) => score(merit, { r }, 'zero'))).toEqual([0, 75, 150, 200, 200]);
  });

  it('must be entered, 0 included, where it adds to an item that starts at zero, and only there', () => {
    const merit: ShortRule = { id: 'r', kind: 'add-per', points: 1, unit: '次' };
    expect(score(merit, {}, 'zero')).toBeNull();
    expect(score(merit, {}, 'full')).toBe(1000);
    expect(score({ ...merit, kind: 'deduct-per' }, {}, 'zero')).toBe(0);
  });

  it('counts ticks of a checklist as it counts a number', () => {
    const rule: ShortRule = {
      id: 'r',
      kind: 'deduct-per',
      points: 1,
      unit: '项',
      checklist: [caption('甲'), caption('乙')],
    };
    expect([
      score(rule, { r: [] }),
      score(rule, { r: ['甲'] }),
      score(rule, { r: ['乙', '甲'] }),
      score(rule, { r: 2 }),
    ]).toEqual([1000, 900, 800, 800]);
  });

  it('takes nothing below 0 and adds nothing above the maximum', () => {
    expect(score({ id: 'r', kind: 'deduct-per', points: 3, unit: '次' }, { r: 9999 })).toBe(0);
    expect(score({ id: 'r', kind: 'add-per', points: 3, unit: '次' }, { r: 9999 }, 'zero')).toBe(1000);
  });
});

describe('deduct-if-count and add-if-count', () => {
  it.each([
    [{ lessThan: 3 }, [true, true, false, false]],
    [{ atMost: 3 }, [true, true, true, false]],
    [{ atLeast: 3 }, [false, false, true, true]],
    [{ moreThan: 3 }, [false, false, false, true]],
  ])('holds for %o exactly where the words say', (when, expected) => {
    const deduct: ShortRule = { id: 'r', kind: 'deduct-if-count', points: 2, unit: '次', when };
    const add: ShortRule = { id: 'r', kind: 'add-if-count', points: 2, unit: '次', when };
    const counts = [0, 2, 3, 4];
    expect(counts.map((r) => score(deduct, { r }) === 800)).toEqual(expected);
    expect(counts.map((r) => score(add, { r }, 'zero') === 200)).toEqual(expected);
  });

  it('must be entered where the count is its own', () => {
    const deduct: ShortRule = {
      id: 'r',
      kind: 'deduct-if-count',
      points: 2,
      unit: '次',
      when: { lessThan: 3 },
    };
    expect(score(deduct, {})).toBeNull();
    expect(score({ ...deduct, kind: 'add-if-count' }, {}, 'zero')).toBeNull();
  });

  it('takes the count of another rule: missing with it where it is required, 0 where it is not', () => {
    const compare: ShortRule = {
      id: 'c',
      kind: 'deduct-if-count',
      points: 2,
      unit: '次',
      when: { lessThan: 3 },
      countOf: 'r',
    };
    const merit: ShortRule = { id: 'r', kind: 'add-per', points: 1, unit: '次' };
    expect(score([merit, compare], {}, 'zero')).toBeNull();
    expect(missingRules(itemOf([merit, compare], 10, 'zero'), { values: {}, measures: {} })).toEqual(['r']);
    expect(score([merit, compare], { r: 2 }, 'zero')).toBe(0);
    expect(score([merit, compare], { r: 3 }, 'zero')).toBe(300);
    const fault: ShortRule = { id: 'r', kind: 'deduct-per', points: 1, unit: '次' };
    const tooMany: ShortRule = { ...compare, when: { moreThan: 1 } };
    expect(score([fault, tooMany], {})).toBe(1000);
    expect(score([fault, tooMany], { r: 2 })).toBe(600);
  });

  it('compares the number of ticks of another rule’s checklist', () => {
    const list: ShortRule = {
      id: 'r',
      kind: 'deduct-per',
      points: 1,
      unit: '项',
      checklist: [caption('甲'), caption('乙')],
    };
    const compare: ShortRule = {
      id: 'c',
      kind: 'deduct-if-count',
      points: 3,
      unit: '项',
      when: { atLeast: 2 },
      countOf: 'r',
    };
    expect(score([list, compare], { r: ['甲'] })).toBe(900);
    expect(score([list, compare], { r: ['甲', '乙'] })).toBe(500);
  });
});

describe('deduct-short', () => {
  const rule: ShortRule = { id: 'r', kind: 'deduct-short', points: 1.5, unit: '次', target: 4 };
  it('deducts for each one below the target and nothing above it', () => {
    expect([0, 1, 3, 4, 9].map((r) => score(rule, { r }))).toEqual([400, 550, 850, 1000, 1000]);
  });

  it('must be entered', () => {
    expect(score(rule, {})).toBeNull();
  });
});

describe('deduct-range and award-range', () => {
  it('moves the points that were entered', () => {
    expect(score({ id: 'r', kind: 'deduct-range', points: [1, 3] }, { r: 250 })).toBe(750);
    expect(score({ id: 'r', kind: 'award-range', points: [1, 3] }, { r: 250 }, 'zero')).toBe(250);
  });

  it('leaves a deduction that nobody entered at nothing and an award unscored', () => {
    expect(score({ id: 'r', kind: 'deduct-range', points: [1, 3] }, {})).toBe(1000);
    expect(score({ id: 'r', kind: 'award-range', points: [1, 3] }, {}, 'zero')).toBeNull();
  });
});

describe('levels', () => {
  const rule: ShortRule = {
    id: 'r',
    kind: 'levels',
    levels: [
      { id: 'good', name: caption('好'), points: 10 },
      { id: 'fair', name: caption('一般'), points: 6.5 },
    ],
  };
  it('adds the points of the level that was chosen, and must be chosen', () => {
    expect(score(rule, { r: 'good' }, 'zero')).toBe(1000);
    expect(score(rule, { r: 'fair' }, 'zero')).toBe(650);
    expect(score(rule, {}, 'zero')).toBeNull();
  });
});

describe('an item that does not apply', () => {
  const rules: ShortRule[] = [{ id: 'r', kind: 'deduct-short', points: 1, unit: '次', target: 3 }];
  const mayBeSetAside = {
    ...itemSource(rules),
    notApplicable: { points: 'full' as const, note: caption('按满分计') },
  };
  const facts = { values: { r: 0 }, measures: {}, notApplicable: { I: '没有党员' } };

  it('counts with its full points, whatever was entered or is missing, and says why', () => {
    const item = itemSchema.parse(mayBeSetAside);
    expect(scoreItem(item, facts, 'beforeDeductions')).toBe(1000);
    expect(missingRules(item, { ...facts, values: {} })).toEqual([]);
    const steps = explainItem(item, facts, 'beforeDeductions');
    expect(steps.reduce((sum, step) => sum + step.points, 0)).toBe(1000);
    expect(steps.map((step) => step.text).join()).toContain('没有党员');
  });

  it('is scored all the same where the scheme does not let it be set aside', () => {
    expect(scoreItem(itemOf(rules), facts, 'beforeDeductions')).toBe(700);
  });
});
