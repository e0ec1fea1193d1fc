import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsOfEntry } from '../../shared/entryCheck/problemsOfEntry.ts';
import { roundResult } from '../../shared/outcome/roundResult.ts';
import { standardOf } from '../../shared/outcome/standardOf.ts';
import { shortWords } from '../../shared/outcome/standardWords.ts';
import type { Entry } from '../../shared/register/entry.ts';
import { debrief, dossierOf, sheetWith, tianjinWith } from '../round/tianjinDossier.ts';
import { shipped } from '../scheme/shippedSchemes.ts';

const tianjin = shipped('tianjin-wuhao');
const reason = { by: '周正明', on: '2026-12-01', reason: '一张票误投，已核实' };
const standing = (grade: string | null, good: number | null, ruling: typeof reason | null = null, of = 100) =>
  standardOf(tianjin, grade, good === null ? {} : { 'debrief.good': { count: good, of } }, ruling);

describe('创建标准', () => {
  it.each([
    ['好', 95, true],
    ['好', 94, false],
    ['好', null, null],
    ['较好', 100, false],
    ['较好', null, false],
    [null, 100, null],
  ])('of the grade %s with %s%% of 好 in the 述职 is reached: %s', (grade, good, reaches) => {
    expect(standing(grade, good)?.reaches).toBe(reaches);
  });

  it('goes by the votes, not by a rounded rate, whatever the grade', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 }), (of, given) => {
        const good = Math.min(given, of);
        expect(standing('好', good, null, of)?.reaches).toBe(good * 100 >= 95 * of);
      }),
    );
  });

  it('is reached below the line by the panel’s ruling alone, whose reason is said', () => {
    const ruled = standing('好', 94, reason)!;
    expect(ruled).toMatchObject({ reaches: true, ruling: reason });
    expect(shortWords(tianjin, ruled)).toBe(
      '“民主测评结果等次为‘好’的达到95%以上”：94／100＝94%，应达到95%以上；考评组裁定达到创建标准，理由：一张票误投，已核实（周正明，2026年12月1日）',
    );
    expect(standing('较好', 94, reason)?.reaches).toBe(false);
  });

  it('is none where the scheme has none, and the grade alone where it names no line', () => {
    expect(standardOf(shipped('shandong-wuhao'), null, {}, null)).toBeNull();
    const bare = { ...tianjin, outcome: { ...tianjin.outcome!, measures: undefined } } as typeof tianjin;
    expect(standardOf(bare, '好', {}, null)).toEqual({ reaches: true, short: [], ruling: null });
  });
});

describe('the standard of the deciding round', () => {
  const sheets = {
    'final/superior': sheetWith({ values: { '5-1.a': 400, '5-3.a': 400, '3-1.a': 4, '2-2.a': 400 } }),
  };
  const ruling = { kind: 'standard-ruling', candidateId: 'c1', key: 'final', content: reason } as const;
  const dossier = (...entries: Entry[]) => dossierOf(tianjinWith(), sheets, entries);
  const own = (...entries: Entry[]) => roundResult(dossier(...entries), 'final').candidates[0]!;

  it('is not reached below 95 %, although the total stays above 90 points', () => {
    const result = own(debrief(94, 'final'));
    expect(result).toMatchObject({ grade: '好', standard: { reaches: false } });
    expect(own(debrief(95, 'final'))).toMatchObject({ grade: '好', standard: { reaches: true } });
  });

  it('does not take the October ballot for the December one', () => {
    expect(own(debrief(100, 'grading')).total).toBeNull();
  });

  it('takes a ruling only from whom a line keeps back', () => {
    expect(problemsOfEntry(dossier(debrief(94, 'final')), ruling)).toEqual([]);
    expect(problemsOfEntry(dossier(debrief(95, 'final')), ruling)).toEqual([
      '等次没有达到创建标准，或各项标准都已达到，不需裁定',
    ]);
    expect(problemsOfEntry(dossier(debrief(94, 'final')), { ...ruling, key: 'grading' })).toHaveLength(1);
    expect(own(debrief(94, 'final'), ruling).standard).toMatchObject({ reaches: true, ruling: reason });
  });
});
