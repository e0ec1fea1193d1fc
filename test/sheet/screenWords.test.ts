import { describe, expect, it } from 'vitest';
import { vetoWarnings } from '../../shared/outcome/vetoWarnings.ts';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import { changeSheet } from '../../shared/sheet/changeSheet.ts';
import { factsOf } from '../../shared/sheet/factsOf.ts';
import { isWritten } from '../../shared/sheet/isWritten.ts';
import { scoreLimit } from '../../shared/sheet/scoreLimit.ts';
import { emptyContent, type SheetChange } from '../../shared/sheet/sheet.ts';
import { wordsOfChange } from '../../shared/sheet/wordsOfChange.ts';
import { branch } from '../support/branch.ts';
import { shandong } from '../support/shandong.ts';

const contentAfter = (...changes: SheetChange[]) => changes.reduce(changeSheet, emptyContent);

describe('a change still stands', () => {
  it('while nothing of it was overwritten, whatever else was entered', () => {
    const change: SheetChange = { values: { '1-3.a': ['签到表'] }, items: { '1-1': { seen: true } } };
    expect(isWritten(contentAfter(change), change)).toBe(true);
    expect(isWritten(contentAfter(change, { values: { '1-1.b': 2 } }), change)).toBe(true);
    expect(isWritten(contentAfter(change, { items: { '1-1': { remark: '见台账' } } }), change)).toBe(true);
  });

  it('not once a value, a list, a date or an absence is another', () => {
    const pairs: readonly [SheetChange, SheetChange][] = [
      [{ values: { '1-1.b': 2 } }, { values: { '1-1.b': 6 } }],
      [{ values: { '1-1.b': 2 } }, { values: { '1-1.b': null } }],
      [{ values: { '1-1.b': null } }, { values: { '1-1.b': 0 } }],
      [{ values: { '1-3.a': ['签到表'] } }, { values: { '1-3.a': ['签到表', '其他'] } }],
      [{ items: { '1-1': { seen: true } } }, { items: { '1-1': { seen: false } } }],
      [{ vetoes: { V1: { date: '', text: '' } } }, { vetoes: { V1: { date: '2026-05-01', text: '' } } }],
      [{ notApplicable: { '1-1': '新建支部' } }, { notApplicable: { '1-1': null } }],
    ];
    for (const [change, other] of pairs) expect(isWritten(contentAfter(change, other), change)).toBe(false);
  });
});

it('a refused change is told by its place and what was typed', () => {
  expect(
    wordsOfChange(shandong, {
      values: { '2-2.b': 7, '1-3.a': ['签到表', '其他'], '1-1.b': null, '1-4.a': true },
      items: { '1-1': { remark: '见台账', seen: true } },
      evidence: { '1-4.a': { date: '2026-05-01', text: '通报' } },
      vetoes: { V1: { date: '', text: '' }, V2: null },
    }),
  ).toEqual([
    '2-2 “全年学习次数”：7',
    expect.stringMatching(/^1-3 “.*”：签到表、其他$/),
    expect.stringMatching(/^1-1 “.*”：（清空）$/),
    expect.stringMatching(/^1-4 “.*”：有$/),
    expect.stringMatching(/^1-4 “.*”：日期 2026-05-01，依据 通报$/),
    '1-1：已核',
    '1-1 备注：见台账',
    '直接认定情形（1）：有此情形',
    '直接认定情形（2）：取消',
  ]);
});

it('a veto dated outside its window is warned of, one inside or without a date is not', () => {
  const period = { year: 2026, endsOn: '2026-11-20' };
  const of = (date: string) =>
    vetoWarnings(shandong, contentAfter({ vetoes: { V1: { date, text: '通报' } } }), period);
  expect(of('2026-05-01')).toEqual([]);
  expect(of('')).toEqual([]);
  expect(of('2024-03-01')).toEqual([expect.stringMatching(/2024年3月1日.*请核对是否适用$/)]);
});

describe('what stops an item’s score', () => {
  const limitOf = (itemId: string, values: SheetChange['values']) => {
    const item = itemsOf(shandong.sheet).find(({ id }) => id === itemId);
    if (!item) throw new Error(itemId);
    return scoreLimit(item, factsOf(contentAfter({ values }), branch), shandong.sheet.capAdditions);
  };

  it('is the floor where more is deducted than the item has, and nothing at exactly 0', () => {
    expect(limitOf('1-3', { '1-3.a': 7 })).toBe('floor');
    expect(limitOf('1-3', { '1-3.a': 6 })).toBeNull();
    expect(limitOf('1-3', {})).toBeNull();
  });

  it('is the cap where more is added than the item has', () => {
    expect(limitOf('4-5', { '4-5.a': 16 })).toBe('cap');
    expect(limitOf('4-5', { '4-5.a': 15 })).toBeNull();
  });

  it('is nothing while the item is unscored', () => {
    expect(limitOf('2-2', { '2-2.a': 2 })).toBeNull();
  });
});
