import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRatio, ratio } from '../../shared/number/ratio.ts';
import { type Part, partSchema } from '../../shared/scheme/part.ts';
import { exactPlaces, exactWords, partsWords, totalWords } from '../../shared/scheme/totalWords.ts';
import { ballotPoints } from '../../shared/scoring/ballotPoints.ts';
import { totalOfParts } from '../../shared/scoring/totalOfParts.ts';
import { caption } from '../support/smallScheme.ts';

/** A part by its weight in percent, or one that counts as it is. */
const part = (id: string, weight?: number): Part =>
  partSchema.parse({
    id,
    name: caption(id),
    ...(weight !== undefined && { weight }),
    takes: 'given',
    outOf: 100,
  });
const group = (id: string, weight: number | undefined, parts: readonly Part[]): Part =>
  ({
    id,
    name: caption(id),
    ...(weight !== undefined && { weight: Math.round(weight * 100) }),
    takes: 'parts',
    parts,
  }) as Part;

const total = (parts: readonly Part[], points: Readonly<Record<string, number | null>>) =>
  totalOfParts(parts, (id) => points[id] ?? null);

describe('the total of parts', () => {
  it('weighs them exactly, whole and decimal percents alike', () => {
    expect(total([part('a', 60), part('b', 40)], { a: 9000, b: 8000 })).toEqual(ratio(8600));
    expect(total([part('a', 33.33), part('b', 66.67)], { a: 9001, b: 8000 })).toEqual(
      ratio(83_336_333, 10_000),
    );
  });

  it('adds those without a weight as they are, alone or beside weighted ones', () => {
    expect(total([part('a'), part('b')], { a: 6000, b: 2500 })).toEqual(ratio(8500));
    expect(total([part('a', 70), part('b')], { a: 9000, b: 2550 })).toEqual(ratio(8850));
  });

  it('takes a part of parts as one, by its own weights within', () => {
    const parts = [part('a', 70), group('g', 30, [part('b', 50), part('c', 50)])];
    expect(total(parts, { a: 9000, b: 8000, c: 7001 })).toEqual(ratio(171_003, 20));
  });

  it('is missing while a part that counts is, and does not wait for one that is only listed', () => {
    expect(total([part('a', 60), part('b', 40)], { a: 9000 })).toBeNull();
    expect(total([part('a', 100), part('b', 0)], { a: 9000 })).toEqual(ratio(9000));
    expect(total([part('a'), part('b')], { a: 9000 })).toBeNull();
  });

  it('is shown exactly by the places that its weights take', () => {
    const weights = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 4 });
    const groups = fc.array(fc.tuple(fc.nat(10_000), weights), { maxLength: 3 });
    fc.assert(
      fc.property(weights, groups, fc.boolean(), fc.nat(20_000), (all, within, isWhole, points) => {
        const percent = (weight: number) => (isWhole ? Math.floor(weight / 100) : weight / 100);
        const leaves = (of: readonly number[], name: string) =>
          of.map((weight, index) => part(`${name}${index}`, percent(weight)));
        const parts = [
          ...leaves(all, 'p'),
          ...within.map(([weight, of], index) =>
            group(`g${index}`, percent(weight), leaves(of, `g${index}p`)),
          ),
        ];
        const sum = totalOfParts(parts, () => points)!;
        const shown = formatRatio(sum, exactPlaces({ parts }));
        const [whole = '', fraction = ''] = shown.split('.');
        const scaled = BigInt(whole + fraction) * BigInt(sum.denominator) * 100n;
        expect(scaled).toBe(BigInt(sum.numerator) * 10n ** BigInt(fraction.length));
      }),
    );
  });
});

describe('the words of a total', () => {
  it('say how it is made and how exact it is', () => {
    const weighed = [part('甲', 60), part('乙', 40)];
    expect([totalWords, partsWords].map((words) => words({ parts: weighed }))).toEqual([
      '各部分得分乘以权重之和',
      '甲 60%、乙 40%',
    ]);
    const mixed = [part('甲', 70), group('日常', undefined, [part('乙', 50), part('丙', 50)])];
    expect([totalWords, partsWords].map((words) => words({ parts: mixed }))).toEqual([
      '有权重的部分得分乘以权重，再与其余部分的得分相加',
      '甲 70%、日常 按得分计（其中乙 50%、丙 50%）',
    ]);
    expect(exactWords({ parts: [part('甲', 12.5), part('乙', 87.5)] })).toBe(
      '总分至多六位小数，公式保留六位，为准确值，不取整再定等次',
    );
  });
});

describe('the points of votes', () => {
  it('are their values over the divisor, of the full points, rounded half up', () => {
    // 40 of 好 at 1, 5 of 较好 at 0.8, 1 of 一般 at 0.6: 44.6 of 46.
    expect(ballotPoints({ outOf: 10_000, places: 2 }, { count: 4460, of: 46 })).toBe(9696);
    expect(ballotPoints({ outOf: 3000, places: 1 }, { count: 4460, of: 46 })).toBe(2910);
    expect(ballotPoints({ outOf: 10_000, places: 2 }, { count: 0, of: 46 })).toBe(0);
  });

  it('are none where nobody voted, or where votes give no points', () => {
    expect(ballotPoints({ outOf: 10_000, places: 2 }, { count: 0, of: 0 })).toBeNull();
    expect(ballotPoints({ outOf: undefined, places: 2 }, { count: 4460, of: 46 })).toBeNull();
  });
});
