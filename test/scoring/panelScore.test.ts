import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRatios, ratio } from '../../shared/number/ratio.ts';
import { isEnoughPanelists, panelScore } from '../../shared/scoring/panelScore.ts';

const totals = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 15 });

describe('the panel’s score', () => {
  it('is the exact mean of what is left between the trimmed ends', () => {
    fc.assert(
      fc.property(totals, fc.nat(4), (all, trim) => {
        fc.pre(isEnoughPanelists(all.length, trim));
        const score = panelScore(all, trim);
        const kept = [...all].sort((a, b) => a - b).slice(trim, all.length - trim);
        expect(score.numerator * kept.length).toBe(
          kept.reduce((sum, each) => sum + each, 0) * score.denominator,
        );
        expect(compareRatios(score, ratio(Math.min(...kept)))).toBeGreaterThanOrEqual(0);
        expect(compareRatios(score, ratio(Math.max(...kept)))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('does not depend on the order of the panelists and never falls where one of them gives more', () => {
    const change = totals.chain((all) =>
      fc.record({ all: fc.constant(all), at: fc.nat(all.length - 1), more: fc.nat(5000), trim: fc.nat(3) }),
    );
    fc.assert(
      fc.property(change, ({ all, at, more, trim }) => {
        fc.pre(isEnoughPanelists(all.length, trim));
        expect(panelScore([...all].reverse(), trim)).toEqual(panelScore(all, trim));
        const raised = all.map((each, index) => (index === at ? each + more : each));
        expect(compareRatios(panelScore(raised, trim), panelScore(all, trim))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('drops the highest and the lowest and rounds nothing', () => {
    expect(panelScore([9000, 8500, 8700], 1)).toEqual(ratio(8700));
    expect(panelScore([9000, 8500, 8700], 0)).toEqual(ratio(26200, 3));
  });

  it('refuses to average nobody', () => {
    expect(() => panelScore([9000, 8000], 1)).toThrow(RangeError);
    expect(() => panelScore([], 0)).toThrow(RangeError);
  });
});
