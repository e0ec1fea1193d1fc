import { describe, expect, it } from 'vitest';
import { roundResult } from '../../shared/outcome/roundResult.ts';
import { debrief, dossierOf, sheetWith, tianjinWith } from '../round/tianjinDossier.ts';
import { ballotOf } from '../support/tianjin.ts';

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
    expect(result.parts).toEqual([
      { partId: 'self', total: 9150 },
      { partId: 'superior', total: 9000 },
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

  // 20% of the branch's and 80% of the superior's, by hand: 18.3 + 71.2; 18.4 + 71.6; 18.35 + 71.6; 17.9 + 72.1.
  it.each([
    ['91.5 and 89', {}, { '5-1.a': 150 }, 8950, '较好'],
    ['92 and 89.5', { '5-3.a': 400 }, { '5-1.a': 200 }, 9000, '好'],
    [
      '91.75 and 89.5, which is not rounded to 90',
      { '3-1.a': 2, '5-1.a': 350 },
      { '5-1.a': 200 },
      8995,
      '较好',
    ],
    ['the same points of both, 90', { '5-1.a': 250 }, { '5-1.a': 250 }, 9000, '好'],
  ])('is graded at weights 20/0/80: %s', (_, self, superior, total, grade) => {
    const result = resultOf(tianjinWith(20, 80), {
      'grading/self': sheetWith({ values: self }),
      'grading/superior': sheetWith({ values: superior }),
    });
    expect(result.total).toEqual({ numerator: total, denominator: 1 });
    expect(result.grade).toBe(grade);
  });

  // From 91.5: 5-2 to 5-5 are 4 + 3.5 + 4 + 4 = 15.5, 3-6 is 2, 1-1 is 5, 2-2 is 3.
  it.each([
    ['91.5 − 11.5 = 80', { '5-2.a': 0, '5-3.a': 0, '5-4.a': 0 }, 8000, '较好'],
    ['91.5 − 12 = 79.5', { '5-2.a': 0, '5-4.a': 0, '5-5.a': 0 }, 7950, '一般'],
    [
      '91.5 − 21.5 = 70',
      { '5-2.a': 0, '5-3.a': 0, '5-4.a': 0, '1-1.a': 0, '3-6.a': 0, '2-2.a': 0 },
      7000,
      '一般',
    ],
    [
      '70 − 0.5 = 69.5',
      { '5-2.a': 0, '5-4.a': 0, '5-5.a': 0, '1-1.a': 0, '3-6.a': 0, '2-2.a': 0 },
      6950,
      '较差',
    ],
  ])('keeps to the other lines: %s', (_, values, total, grade) => {
    const result = resultOf(tianjinWith(), { 'grading/superior': sheetWith({ values }) });
    expect(result.total).toEqual({ numerator: total, denominator: 1 });
    expect(result.grade).toBe(grade);
  });

  it('has no total while a source that carries weight has none, and does not count it as 0', () => {
    const result = resultOf(tianjinWith(20, 80), { 'grading/superior': sheetWith({}) });
    expect(result.total).toBeNull();
    expect(result.grade).toBeNull();
    expect(result.parts[0]).toMatchObject({ total: null });
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

  it.each([
    [0, 0],
    [1, 75],
    [2, 150],
    [3, 225],
    [4, 300],
    [null, null],
  ])('%s quarters with a meeting give %s of 300; not entered is not 0', (quarters, points) => {
    const scheme = tianjinWith();
    const sheet = sheetWith({ values: { '3-1.a': quarters } });
    const { score, total } = resultOf(scheme, { 'grading/superior': sheet });
    expect(score.items[scheme.sheet.items.findIndex(({ id }) => id === '3-1')]).toBe(points);
    expect(total).toEqual(points === null ? null : { numerator: 9150 - 75 + points, denominator: 1 });
  });

  it('a branch without a committee has the full points of 3-2, for the reason on the sheet', () => {
    expect(scoreOf('3-2', [debrief(95)])).toBe(300);
    const sheet = sheetWith({ notApplicable: { '3-2': null }, values: { '3-2.a': 10 } });
    const { score } = resultOf(tianjinWith(), { 'grading/superior': sheet });
    expect(score.items[tianjinWith().sheet.items.findIndex(({ id }) => id === '3-2')]).toBe(250);
  });
});
