import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRatios, ratio } from '../../shared/number/ratio.ts';
import { weightedTotal } from '../../shared/scoring/weightedTotal.ts';

describe('the weighted total', () => {
  const source = fc.tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 60 })).map(([n, d]) => ratio(n, d));
  const sources = fc.array(fc.tuple(source, fc.nat(100)), { minLength: 1, maxLength: 4 }).map((parts) => {
    let left = 100;
    return parts.map(([score, wish], index) => {
      const weight = index === parts.length - 1 ? left : Math.min(left, wish);
      left -= weight;
      return { score, weight };
    });
  });

  it('lies between the lowest and the highest source, and is exact', () => {
    fc.assert(
      fc.property(sources, (all) => {
        const total = weightedTotal(all)!;
        const counted = all.filter(({ weight }) => weight > 0);
        expect(counted.some(({ score }) => compareRatios(total, score) >= 0)).toBe(true);
        expect(counted.some(({ score }) => compareRatios(total, score) <= 0)).toBe(true);
        const common = all.reduce((product, { score }) => product * BigInt(score.denominator), 1n);
        const sum = all.reduce(
          (whole, { score, weight }) =>
            whole + (common / BigInt(score.denominator)) * BigInt(score.numerator) * BigInt(weight),
          0n,
        );
        expect(BigInt(total.numerator) * common * 100n).toBe(sum * BigInt(total.denominator));
      }),
    );
  });

  it('is missing while a source of any weight is missing, and does not wait for one of no weight', () => {
    expect(
      weightedTotal([
        { score: ratio(9000), weight: 60 },
        { score: null, weight: 40 },
      ]),
    ).toBeNull();
    expect(
      weightedTotal([
        { score: ratio(9000), weight: 100 },
        { score: null, weight: 0 },
      ]),
    ).toEqual(ratio(9000));
    expect(
      weightedTotal([
        { score: ratio(9000), weight: 60 },
        { score: ratio(8000), weight: 40 },
      ]),
    ).toEqual(ratio(8600));
  });

  it('refuses weights that do not sum to 100', () => {
    expect(() => weightedTotal([{ score: ratio(9000), weight: 60 }])).toThrow(RangeError);
  });
});
