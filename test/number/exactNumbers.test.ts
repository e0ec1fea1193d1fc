import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, describeComparison, holds, holdsForShare } from '../../shared/number/comparison.ts';
import { formatPoints, parsePoints } from '../../shared/number/points.ts';
import { addRatios, compareRatios, formatRatio, ratio, roundRatio } from '../../shared/number/ratio.ts';

const points = fc.integer({ min: -1_000_000, max: 1_000_000 });
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
