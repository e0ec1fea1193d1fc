import { describe, expect, it } from 'vitest';
import { needStand } from '../../shared/outcome/needStand.ts';
import { lintScheme } from '../../shared/scheme/lintScheme.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { remarksOn } from '../../shared/scheme/remarksOn.ts';
import { hasSheet, type ScoredScheme } from '../../shared/scheme/scheme.ts';
import { explainItem } from '../../shared/scoring/explainItem.ts';
import { scalingOf, scalingWords } from '../../shared/scoring/scaling.ts';
import { missingOnSheet, scoreSheet } from '../../shared/scoring/scoreSheet.ts';
import { sumLimits } from '../../shared/scoring/sumLimits.ts';
import { openPoints } from '../../shared/sheet/checkSheet.ts';
import { itemState } from '../../shared/sheet/itemState.ts';
import { scoreContent } from '../../shared/sheet/scoreContent.ts';
import { emptyContent, type SheetContent } from '../../shared/sheet/sheet.ts';
import { branch } from '../support/branch.ts';
import {
  caption,
  type ItemSource,
  itemSource,
  type ShortRule,
  schemeSource,
} from '../support/smallScheme.ts';

type Sheet = NonNullable<ReturnType<typeof schemeSource>['sheet']>;
const deduct = (id: string): ShortRule => ({ id: `${id}.r`, kind: 'deduct-per', points: 1, unit: '次' });
const item = (id: string, max: number, more: Partial<ItemSource> = {}): ItemSource => ({
  ...itemSource([deduct(id)], max, 'full', id),
  ...more,
});
const setAside = { note: caption('没有的') };
const bonus: ItemSource = {
  ...itemSource([{ id: 'plus.r', kind: 'add-per', points: 1, unit: '项' }], 0, 'zero', 'plus'),
  cap: 5,
};

/** 60 + 25 + 15 points, the last for 党委 alone, and a bonus. */
function read(more: Partial<Sheet> = {}, last: Partial<ItemSource> = {}): ScoredScheme {
  const items = [
    item('a', 60, { notApplicable: setAside }),
    item('b', 25),
    item('c', 15, { for: ['党委'], ...last }),
    bonus,
  ];
  const source = schemeSource(items, { candidateKinds: ['党委', '党支部'] });
  const scheme = parseScheme({ ...source, sheet: { ...source.sheet!, ...more } });
  if (!hasSheet(scheme)) throw new Error('a sheet');
  return scheme;
}

// 60 − 10 and 25 − 5 are 70 of 85; with the bonus 73.
const values = { 'a.r': 10, 'b.r': 5, 'c.r': 2, 'plus.r': 3 };
const scored = ({ sheet }: ScoredScheme, kind: string, notApplicable = {}) =>
  scoreSheet(sheet, { values, measures: {}, kind, notApplicable });

describe('an item for some kinds of organisation', () => {
  it('is asked of these, and of nobody else', () => {
    const { sheet } = read();
    expect(scored(read(), '党委').items).toEqual([5000, 2000, 1300, 300]);
    expect(missingOnSheet(sheet, { values: {}, measures: {}, kind: '党支部' })).toEqual(['plus.r']);
    expect(itemState(sheet.items[2]!, emptyContent, branch)).toBe('notApplicable');
    expect(itemState(sheet.items[2]!, emptyContent, { kind: '党委' })).toBe('unseen');
  });

  it('says why it does not apply', () => {
    const facts = { values, measures: {}, kind: '党支部' };
    expect(explainItem(read().sheet.items[2]!, facts, 'beforeDeductions')).toEqual([
      { ruleId: null, points: 1500, text: '不适用，按满分 15 分计：只适用于党委' },
    ]);
  });
});

describe('what does not apply', () => {
  it('has its full points, unless the scheme says otherwise', () => {
    expect(scored(read(), '党支部')).toMatchObject({ items: [5000, 2000, 1500, 300], total: 8800 });
  });

  it('gives none, and is not 0: the total lacks it', () => {
    const { items, total } = scored(read({ notApplicable: { points: 'none' } }), '党支部');
    expect({ items, total }).toEqual({ items: [5000, 2000, '不适用', 300], total: 7300 });
  });

  it('is scaled: 70 of 85 count as 70 × 100 ÷ 85 of 100, the bonus as it is', () => {
    const scheme = read({ notApplicable: { points: 'scaled' } });
    const score = scored(scheme, '党支部');
    // 82.352… and 3.
    expect(score.total).toBe(8535);
    const scaling = scalingOf(scheme.sheet, score.items)!;
    expect(scalingWords(scheme.sheet, scaling)).toBe(
      '适用的各条满分 85 分，得 70 分，按比例折算：70 × 100 ÷ 85 = 82.35 分（四舍五入到两位小数；加分、减分项不折算）',
    );
    expect(sumLimits(scheme.sheet, score)).toMatchObject([{ name: '合计', what: '折算', points: 1235 }]);
    expect(scored(scheme, '党委').total).toBe(8600);
  });

  it('is rounded once, to the places named, a half away from 0', () => {
    const to = (places: number) =>
      scored(read({ notApplicable: { points: 'scaled', places } }), '党支部').total;
    expect([to(0), to(1), to(2)]).toEqual([8500, 8540, 8535]);
    const half = {
      ...schemeSource([item('a', 2), item('b', 1, { for: ['党委'] })]),
      candidateKinds: ['党委', '党支部'],
    };
    const { sheet } = parseScheme({
      ...half,
      sheet: { ...half.sheet!, notApplicable: { points: 'scaled', places: 0 } },
    });
    // 1 of 2 is 1.5 of 3.
    expect(scoreSheet(sheet!, { values: { 'a.r': 1 }, measures: {}, kind: '党支部' }).total).toBe(200);
  });

  it('may be treated item by item', () => {
    const own = { notApplicable: { points: 'none' as const, note: caption('不计') } };
    const scheme = read({ notApplicable: { points: 'scaled' } }, own);
    // c counts for nothing, a is scaled: 20 of 25 count as of 85.
    expect(scored(scheme, '党支部', { a: '没有' }).total).toBe(6800 + 300);
    expect(scored(scheme, '党支部').total).toBe(7300);
  });

  it('stays within the limits of the sheet, after scaling', () => {
    expect(scored(read({ notApplicable: { points: 'scaled' }, cap: 80 }), '党支部').total).toBe(8000);
  });

  it('leaves no total where nothing is left, and says so before the sheet is signed', () => {
    const notApplicable = { a: '没有' };
    const items = [item('a', 100, { notApplicable: setAside })];
    for (const points of ['none', 'scaled'] as const) {
      const source = schemeSource(items);
      const scheme = parseScheme({ ...source, sheet: { ...source.sheet!, notApplicable: { points } } });
      if (!hasSheet(scheme)) throw new Error('a sheet');
      expect(scored(scheme, '党支部', notApplicable)).toEqual({
        items: ['不适用'],
        dimensions: ['不适用'],
        total: null,
      });
      expect(openPoints(scheme, { ...emptyContent, notApplicable }, branch)).toEqual([
        { at: 'a', ruleId: null, text: '没有适用的考评内容，得不出总分' },
      ]);
    }
  });

  it('keeps no sheet from being signed by what was ticked before it was set aside', () => {
    const zero = {
      ...itemSource([{ id: 'z.r', kind: 'zero-if' }], 40, 'full', 'z'),
      notApplicable: setAside,
    };
    const scheme = parseScheme(schemeSource([item('a', 60), zero]));
    if (!hasSheet(scheme)) throw new Error('a sheet');
    const ticked = { ...emptyContent, values: { 'a.r': 0, 'z.r': true } };
    expect(openPoints(scheme, ticked, branch)).toMatchObject([{ ruleId: 'z.r' }]);
    expect(openPoints(scheme, { ...ticked, notApplicable: { z: '没有' } }, branch)).toEqual([]);
  });

  it('is not asked for by a grade’s need', () => {
    const scheme = read({ notApplicable: { points: 'none' } });
    const score = scored(scheme, '党支部');
    const stand = (id: string) =>
      needStand(scheme, { item: id, atLeast: 9000 }, { vetoIds: [], measures: {}, score });
    expect([stand('c'), stand('b')?.held]).toEqual([null, false]);
  });

  it('needs no points of a sheet given as totals, which are scaled where they are given item by item', () => {
    const { sheet } = read({ notApplicable: { points: 'scaled' } });
    const given = (totals: SheetContent['totals']) =>
      scoreContent(sheet, { ...emptyContent, ...(totals && { totals }) }, branch).total;
    expect(given({ a: 5000, b: 2000, plus: 300 })).toBe(8535);
    expect(given({ a: 5000, b: 2000 })).toBeNull();
    expect(given({ D: 7300 })).toBeNull();
    expect(given({ total: 8000 })).toBe(8000);
  });
});

describe('a scheme with kinds', () => {
  it('names kinds that there are, each once, and leaves something for each', () => {
    const problems = (more: Partial<ItemSource>, only: Partial<ItemSource> = {}) => {
      const source = schemeSource([item('a', 10, only), item('b', 5, more)], {
        candidateKinds: ['党委', '党支部'],
      });
      try {
        return lintScheme(parseScheme(source));
      } catch (error) {
        return String(error);
      }
    };
    expect(problems({ for: ['党委'] })).toEqual([]);
    expect(problems({ for: ['党总支'] })).toContain('考评内容 b 适用的单位类型“党总支”不存在');
    expect(problems({ for: ['党委', '党委'] })).toContain('考评内容 b 适用的单位类型“党委”重复');
    expect(problems({ for: ['党委'] }, { for: ['党委'] })).toContain('对“党支部”没有一条适用的考评内容');
  });

  it('is looked at in every form of it', () => {
    const source = schemeSource([item('a', 10)], { candidateKinds: ['党委', '党支部'] });
    const form = schemeSource([item('b', 10, { for: ['党总支'] })]).sheet!;
    const parts = [{ id: 'self', name: caption('自评'), takes: 'sheet' as const, form }];
    expect(() => parseScheme({ ...source, parts })).toThrow('考评内容 b 适用的单位类型“党总支”不存在');
  });

  it('sums for each kind what it can come to, where the rest counts for nothing', () => {
    const sums = (b: number) => {
      const source = schemeSource(
        [item('a', 10), item('b', b, { for: ['党委'] }), item('c', 5, { for: ['党支部'] })],
        {
          candidateKinds: ['党委', '党支部'],
        },
      );
      return remarksOn(
        parseScheme({ ...source, sheet: { ...source.sheet!, total: 15, notApplicable: { points: 'none' } } }),
      );
    };
    expect(sums(5)).toEqual([]);
    expect(sums(6)).toEqual(['对“党委”，总分为 15 分，适用的考评内容合计 16 分']);
  });
});
