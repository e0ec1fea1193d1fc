import { describe, expect, it } from 'vitest';
import { roundResult } from '../../shared/round/roundResult.ts';
import { debrief, dossierOf, sheetWith, tianjinWith } from './tianjinDossier.ts';
import { ballotOf } from './tianjinSheet.ts';

const resultOf = (...of: Parameters<typeof dossierOf>) =>
  roundResult(dossierOf(...of), 'grading').candidates[0]!;

describe('the result of a round that several sources score', () => {
  it('is the superior’s with the shipped weights 0/0/100, whatever the branch gave itself', () => {
    const result = resultOf(tianjinWith(), {
      'grading/self': sheetWith({}),
      'grading/superior': sheetWith({ values: { '5-1.a': 250 } }),
    });
    expect(result.total).toEqual({ numerator: 9000, denominator: 1 });
    expect(result.grade).toBe('好');
    expect(result.sources).toEqual([
      { sourceId: 'self', weight: 0, total: 9150 },
      { sourceId: 'superior', weight: 100, total: 9000 },
    ]);
  });

  it('is the exact sum by weight: 20% of 91.5 and 80% of 90.01 are 90.308', () => {
    const result = resultOf(tianjinWith(20, 80), {
      'grading/self': sheetWith({}),
      'grading/superior': sheetWith({ values: { '5-1.a': 251 } }),
    });
    expect(result.total).toEqual({ numerator: 45154, denominator: 5 });
    expect(45154 / 5 / 100).toBeCloseTo(90.308, 10);
  });

  it.each([
    ['89.5', 200, 200, '较好'],
    ['89.995, half of 90 and half of 89.99', 250, 249, '较好'],
    ['90', 250, 250, '好'],
  ])('is graded without rounding: %s', (_, self, superior, grade) => {
    const result = resultOf(tianjinWith(50, 50), {
      'grading/self': sheetWith({ values: { '5-1.a': self } }),
      'grading/superior': sheetWith({ values: { '5-1.a': superior } }),
    });
    expect(result.total).toEqual(
      (self + superior) % 2 === 0
        ? { numerator: 8750 + (self + superior) / 2, denominator: 1 }
        : { numerator: 17500 + self + superior, denominator: 2 },
    );
    expect(result.grade).toBe(grade);
  });

  it('has no total while a source that carries weight has none, and does not count it as 0', () => {
    const result = resultOf(tianjinWith(20, 80), { 'grading/superior': sheetWith({}) });
    expect(result.total).toBeNull();
    expect(result.grade).toBeNull();
    expect(result.sources[0]).toMatchObject({ total: null });
  });

  it('is signed once every source that carries weight is, not by the last one alone', () => {
    const sheets = { 'grading/self': sheetWith({}, false), 'grading/superior': sheetWith({}) };
    expect(resultOf(tianjinWith(20, 80), sheets).isSubmitted).toBe(false);
    expect(resultOf(tianjinWith(), sheets).isSubmitted).toBe(true);
    expect(resultOf(tianjinWith(), { 'grading/self': sheetWith({}) }).isSubmitted).toBe(false);
  });

  it('does not take one round’s sheets for the other’s', () => {
    const dossier = dossierOf(tianjinWith(), { 'grading/superior': sheetWith({}) });
    expect(roundResult(dossier, 'final').candidates[0]!.total).toBeNull();
    expect(roundResult(dossier, 'grading').candidates[0]!.total).not.toBeNull();
  });
});

describe('what the ballots of a round do to the form', () => {
  const scoreOf = (itemId: string, entries: Parameters<typeof dossierOf>[2]) => {
    const scheme = tianjinWith();
    const { score } = resultOf(scheme, { 'grading/superior': sheetWith({}) }, entries);
    return score.items[scheme.sheet.items.findIndex((item) => item.id === itemId)];
  };

  it('1-3 is full at 95 of 100, which is not below 95%, and 0 at 94', () => {
    expect(scoreOf('1-3', [debrief(95)])).toBe(500);
    expect(scoreOf('1-3', [debrief(94)])).toBe(0);
  });

  it('1-3 is unscored, not 0, while the ballot is missing, void or does not add up', () => {
    const spoilt = (change: object) => [{ ...debrief(95), content: { ...ballotOf(95), ...change } }];
    expect(scoreOf('1-3', [])).toBeNull();
    expect(scoreOf('1-3', spoilt({ issued: 99 }) as never)).toBeNull();
    expect(scoreOf('1-3', spoilt({ valid: 99 }) as never)).toBeNull();
  });

  it('1-3 does not go by the ballot of the second step', () => {
    const second = { ...debrief(100), key: 'grading/mass.good/0' };
    expect(scoreOf('1-3', [second])).toBeNull();
  });

  it('four meetings in December are one quarter: 3 − 3 × 0.75 = 0.75', () => {
    expect(scoreOf('3-1', [debrief(95)])).toBe(75);
  });
});
