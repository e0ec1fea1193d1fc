import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, describeComparison, holds, holdsForShare } from '../../shared/number/comparison.ts';
import { formatPoints, parsePoints } from '../../shared/number/points.ts';
import { addRatios, compareRatios, formatRatio, ratio, roundRatio } from '../../shared/number/ratio.ts';
import { isEnoughPanelists, panelScore } from '../../shared/scoring/panelScore.ts';
import { weightedTotal } from '../../shared/scoring/weightedTotal.ts';

const points = fc.integer({ min: -1_000_000, max: 1_000_000 });
const totals = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 15 });
const anyRatio = fc.tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 900 })).map(([n, d]) => ratio(n, d));

describe('points', () => {
  it('come back from their writing unchanged', () => {
    fc.assert(fc.property(points, (hundredths) => parsePoints(formatPoints(hundredths)) === hundredths));
  });

  it('are written as people write them', () => {
    expect([850, 5, -50, 0, 10000, 1210].map(formatPoints)).toEqual([
      '8.5',
      '0.05',
      '-0.5',
      '0',
      '100',
      '12.1',
    ]);
  });

  it.each([
    ['8.5', 850],
    ['0.05', 5],
    [' 12.30 ', 1230],
    ['-0.5', -50],
    ['2.500', 250],
    ['-0', 0],
  ])('are read from %j', (text, hundredths) => {
    expect(parsePoints(text)).toBe(hundredths);
  });

  it.each(['', '0.005', '1e3', 'NaN', '1,5', '.5', '5.', '０.５', '1 2', 'Infinity', '99999999999'])(
    'are not read from %j',
    (text) => {
      expect(parsePoints(text)).toBeNull();
    },
  );
});

/** A total that three sources give: a panel of up to 9 and two ballots of up to some hundred voters. */
const weightedRatio = fc
  .tuple(
    fc.nat(10_000),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 400 }),
    fc.integer({ min: 1, max: 400 }),
    fc.nat(100),
  )
  .map(([points, panel, first, second, rest]) =>
    ratio(points * panel * first * second * 100 + rest, panel * first * second * 100),
  );

describe('a ratio', () => {
  it('compares exactly where the products are too large for doubles', () => {
    const a = ratio(9_007_199_254_740_881, 90_071_992_547_409);
    const b = ratio(9_007_199_254_740_781, 90_071_992_547_408);
    const difference =
      9_007_199_254_740_881n * 90_071_992_547_408n - 9_007_199_254_740_781n * 90_071_992_547_409n;
    expect(Math.sign(compareRatios(a, b))).toBe(difference > 0n ? 1 : -1);
    expect(
      compareRatios(
        ratio(3_000_000_000_000_001, 3_000_000_000_000_002),
        ratio(3_000_000_000_000_000, 3_000_000_000_000_001),
      ),
    ).toBe(1);
  });

  it('compares exactly as the two products do, also for totals of a panel and two ballots', () => {
    const pair = fc.oneof(
      fc.tuple(anyRatio, anyRatio),
      fc.tuple(weightedRatio, weightedRatio),
      fc.tuple(
        weightedRatio,
        fc.nat(10_000).map((n) => ratio(n)),
      ),
    );
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const left = BigInt(a.numerator) * BigInt(b.denominator);
        const right = BigInt(b.numerator) * BigInt(a.denominator);
        expect(Math.sign(compareRatios(a, b))).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('adds exactly, in any order', () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, (a, b) => {
        const sum = addRatios(a, b);
        expect(sum).toEqual(addRatios(b, a));
        expect(BigInt(sum.numerator) * BigInt(a.denominator) * BigInt(b.denominator)).toBe(
          BigInt(sum.denominator) *
            (BigInt(a.numerator) * BigInt(b.denominator) + BigInt(b.numerator) * BigInt(a.denominator)),
        );
      }),
    );
  });

  it('is rounded once, half up, to the places asked for', () => {
    fc.assert(
      fc.property(anyRatio, fc.integer({ min: 0, max: 4 }), (value, places) => {
        const scale = 10n ** BigInt(places);
        const top = 2n * BigInt(value.numerator) * scale + 100n * BigInt(value.denominator);
        const rounded = top / (200n * BigInt(value.denominator));
        const digits = String(rounded).padStart(places + 1, '0');
        const expected = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
        expect(formatRatio(value, places)).toBe(expected);
      }),
    );
    expect(formatRatio(ratio(17001, 2), 2)).toBe('85.01');
    expect(formatRatio(ratio(17001, 2), 3)).toBe('85.005');
    expect(roundRatio(ratio(3, 2))).toBe(2);
    expect(roundRatio(ratio(4, 3))).toBe(1);
  });

  it.each([
    [0.5, 1],
    [1, 0],
    [1, -1],
    [Number.NaN, 1],
    [2 ** 53, 1],
  ])('refuses %d/%d, which is not exact', (numerator, denominator) => {
    expect(() => ratio(numerator, denominator)).toThrow(RangeError);
  });
});

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

describe('a comparison', () => {
  it('reads the document’s words exactly', () => {
    const all: Comparison[] = [{ lessThan: 4 }, { atMost: 4 }, { atLeast: 4 }, { moreThan: 4 }];
    expect(all.map((when) => [3, 4, 5].map((count) => holds(when, count)))).toEqual([
      [true, false, false],
      [true, true, false],
      [false, true, true],
      [false, false, true],
    ]);
    expect(all.map((when) => describeComparison(when, '次'))).toEqual([
      '少于 4 次',
      '不超过 4 次',
      '不少于 4 次',
      '超过 4 次',
    ]);
  });

  it('compares a share with a percentage of up to two decimals on the exact counts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.constantFrom(100, 200, 500, 1000, 10_000),
        fc.nat(10_000),
        (bound, of, any) => {
          const exact = (bound * of) / 10_000;
          for (const count of [Math.floor(exact), Math.ceil(exact), any % (of + 1)]) {
            const order = BigInt(count) * 10_000n - BigInt(bound) * BigInt(of);
            const share = { count, of };
            const percent = bound / 100;
            expect([
              holdsForShare({ lessThan: percent }, share),
              holdsForShare({ atMost: percent }, share),
              holdsForShare({ atLeast: percent }, share),
              holdsForShare({ moreThan: percent }, share),
            ]).toEqual([order < 0n, order <= 0n, order >= 0n, order > 0n]);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
