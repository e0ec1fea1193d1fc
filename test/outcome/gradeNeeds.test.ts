import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessmentResult, type CandidateResult } from '../../shared/outcome/assessmentResult.ts';
import { bandWords } from '../../shared/outcome/bandWords.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { type SchemeSource, schemeSchema } from '../../shared/scheme/scheme.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import type { Facts } from '../../shared/scoring/facts.ts';
import type { Values } from '../../shared/scoring/value.ts';
import { emptyContent, type SheetContent } from '../../shared/sheet/sheet.ts';
import { gradedScheme, gradeSource, vetoesSource } from '../support/gradedScheme.ts';
import { candidateNamed } from '../support/sampleEvents.ts';

type GradeNeedSource = NonNullable<NonNullable<SchemeSource['grades']>[number]['needs']>[number];

const fact = { date: '2026-05-01', text: '决定' };

interface Given {
  /** Hundredths. */
  readonly a: number;
  readonly b: number;
  readonly ticks?: Values;
  readonly vetoes?: readonly string[];
  readonly measures?: Facts['measures'];
  readonly notApplicable?: SheetContent['notApplicable'];
}

function resultOf(source: SchemeSource, given: Given): CandidateResult {
  const { a, b, ticks, vetoes = [], measures = {}, notApplicable = {} } = given;
  const content: SheetContent = {
    ...emptyContent,
    values: { 'A.p': a, 'B.p': b, ...ticks },
    vetoes: Object.fromEntries(vetoes.map((id) => [id, fact])),
    notApplicable,
  };
  const sheet = { candidate: { ...candidateNamed('甲'), id: 'c1' }, content, isSubmitted: true, measures };
  return assessmentResult(parseScheme(source), [sheet]).candidates[0]!;
}

const withNeeds = gradedScheme({
  grades: [
    gradeSource('优秀', 90, {
      needs: [
        { measure: 'm', is: { atLeast: 95 } },
        { item: 'A', atLeast: 18 },
      ],
    }),
    gradeSource('良好', 80, { needs: [{ item: 'A', atLeast: 15 }] }),
    gradeSource('一般', 60),
    gradeSource('较差', 0),
  ],
});
const liked = { m: { count: 19, of: 20 } };

describe('a grade that needs more than points', () => {
  it('is given where every need holds, the bound included', () => {
    expect(resultOf(withNeeds, { a: 1800, b: 7200, measures: liked })).toMatchObject({
      grade: '优秀',
      why: [],
    });
  });

  it('gives way to the next lower one whose needs hold, and says which need failed', () => {
    expect(resultOf(withNeeds, { a: 1799, b: 8000, measures: liked })).toMatchObject({
      grade: '良好',
      rank: 1,
      why: ['没有达到“优秀”的条件：A“内容”应不低于 18 分，现为 17.99 分', '分数在“优秀”一档，等次为“良好”'],
    });
    expect(resultOf(withNeeds, { a: 1400, b: 8000, measures: { m: { count: 18, of: 20 } } })).toMatchObject({
      grade: '一般',
      why: [
        '没有达到“优秀”的条件：“满意率”应达到95%以上，现为 18／20＝90%；A“内容”应不低于 18 分，现为 14 分',
        '没有达到“良好”的条件：A“内容”应不低于 15 分，现为 14 分',
        '分数在“优秀”一档，等次为“一般”',
      ],
    });
  });

  it('is open while what decides a need is not there, unless another need failed already', () => {
    expect(resultOf(withNeeds, { a: 2000, b: 8000 })).toMatchObject({
      grade: null,
      rank: 1,
      why: ['没有判定“优秀”的条件：“满意率”应达到95%以上，没有可用的测评票，不能判定', '等次待定'],
    });
    expect(resultOf(withNeeds, { a: 1700, b: 8000 }).grade).toBe('良好');
    expect(resultOf(withNeeds, { a: 2000, b: 6500 }).grade).toBe('良好');
  });

  it('asks for no veto of a kind that does not decide by itself', () => {
    const source = gradedScheme({
      vetoes: vetoesSource([{ points: 1 }, { points: 1 }]),
      grades: [gradeSource('优秀', 90, { needs: [{ noVeto: ['V2'] }] }), gradeSource('合格', 0)],
    });
    expect(resultOf(source, { a: 2000, b: 8000, vetoes: ['V1'] }).grade).toBe('优秀');
    expect(resultOf(source, { a: 2000, b: 8000, vetoes: ['V2'] })).toMatchObject({
      grade: '合格',
      why: expect.arrayContaining(['没有达到“优秀”的条件：应没有直接认定情形（2）']),
    });
  });

  it('says what it needs beside its bound', () => {
    expect(bandWords(parseScheme(withNeeds))).toBe(
      '90分以上为“优秀”（“满意率”应达到95%以上；A“内容”应不低于 18 分），80—89分为“良好”（A“内容”应不低于 15 分），60—79分为“一般”，60分以下为“较差”',
    );
  });
});

describe('a fact with an effect', () => {
  const vetoed = gradedScheme({
    vetoes: vetoesSource([undefined, { grade: '较差' }, { atMost: '一般' }, { down: 1 }, { points: 2.5 }]),
  });
  const of = (vetoes: readonly string[], b = 7500) => resultOf(vetoed, { a: 2000, b, vetoes });

  it('decides as before where it has none: the result of vetoes, no rank', () => {
    expect(of(['V1'])).toMatchObject({
      grade: '不合格',
      rank: null,
      isDecided: true,
      total: { numerator: 9500 },
    });
    expect(of(['V1', 'V2', 'V3'])).toMatchObject({ grade: '不合格', rank: null });
  });

  it('fixes the grade whatever the total, without a rank', () => {
    expect(of(['V2'])).toMatchObject({
      grade: '较差',
      rank: null,
      why: ['有直接认定情形（2），直接认定为“较差”'],
    });
  });

  it('lets the grade rise to one at most, score and rank kept', () => {
    expect(of(['V3'])).toMatchObject({
      grade: '一般',
      rank: 1,
      total: { numerator: 9500 },
      why: ['有直接认定情形（3），等次最高为“一般”', '分数在“优秀”一档，等次为“一般”'],
    });
    expect(of(['V3'], 1000)).toMatchObject({ grade: '较差', why: ['有直接认定情形（3），等次最高为“一般”'] });
  });

  it('takes one grade down, the lowest staying', () => {
    expect(of(['V4'])).toMatchObject({ grade: '良好', rank: 1 });
    expect(of(['V3', 'V4'])).toMatchObject({ grade: '较差' });
    expect(of(['V4'], 0)).toMatchObject({ grade: '较差' });
  });

  it('takes points off the total, which grade and rank go by', () => {
    expect(of(['V5'], 7100)).toMatchObject({
      grade: '良好',
      rank: 1,
      off: 250,
      score: { total: 9100 },
      total: { numerator: 8850 },
      why: ['有直接认定情形（5），总分扣 2.5 分'],
    });
  });

  it('is as good on the tick of a rule, but not of an item that was set aside', () => {
    const source = gradedScheme({}, [
      { id: 'A.x', kind: 'deduct-if', points: 1, effect: { atMost: '一般' } },
      { id: 'A.z', kind: 'zero-if', effect: { down: 1 } },
    ]);
    const item = source.sheet!.dimensions[0]!.items[0]!;
    item.notApplicable = { points: 'full', note: { caption: '没有的' } };
    expect(resultOf(source, { a: 2000, b: 7500, ticks: { 'A.x': true } })).toMatchObject({
      grade: '一般',
      why: expect.arrayContaining(['有“规则 A.x”（A），等次最高为“一般”']),
    });
    expect(resultOf(source, { a: 2000, b: 8000, ticks: { 'A.z': true } }).grade).toBe('一般');
    const setAside = { a: 2000, b: 7500, ticks: { 'A.x': true }, notApplicable: { A: '没有' } };
    expect(resultOf(source, setAside)).toMatchObject({ grade: '优秀', why: [] });
  });
});

it('never gives a lower grade for more points, all else equal', () => {
  const names = ['优秀', '良好', '一般', '较差'];
  const need = fc.constantFrom<GradeNeedSource>(
    { measure: 'm', is: { atLeast: 90 } },
    { noVeto: ['V1'] },
    { item: 'A', atLeast: 12 },
  );
  const needs = fc.option(fc.array(need, { minLength: 1, maxLength: 2 }), { nil: undefined });
  const effect = fc.oneof(
    fc.constantFrom(...names).map((atMost) => ({ atMost })),
    fc.constantFrom(...names).map((grade) => ({ grade })),
    fc.constant({ down: 1 as const }),
    fc.nat(30).map((points) => ({ points })),
  );
  const scheme = fc
    .tuple(fc.tuple(needs, needs, needs, needs), fc.array(effect, { minLength: 1, maxLength: 3 }))
    .map(([all, effects]) =>
      gradedScheme({
        vetoes: vetoesSource(effects),
        grades: [90, 80, 60, 0].map((from, index) => {
          const own = all[index];
          return gradeSource(names[index]!, from, own && { needs: own });
        }),
      }),
    );
  const given = fc.record({
    a: fc.nat(2000),
    more: fc.nat(2000),
    b: fc.integer({ min: 3000, max: 8000 }),
    further: fc.nat(3000),
    vetoes: fc.subarray(['V1', 'V2', 'V3']),
    count: fc.nat(20),
  });
  fc.assert(
    fc.property(scheme, given, (source, { a, more, b, further, vetoes, count }) => {
      const known = vetoes.filter((id) => source.vetoes!.list.some((veto) => veto.id === id));
      const measures = { m: { count, of: 20 } };
      const placeOf = (points: { a: number; b: number }) => {
        const { grade } = resultOf(source, { ...points, vetoes: known, measures });
        return grade === null ? names.length : names.indexOf(grade);
      };
      const higher = { a: Math.min(2000, a + more), b: Math.min(8000, b + further) };
      expect(placeOf(higher)).toBeLessThanOrEqual(placeOf({ a, b }));
    }),
  );
});

describe('the lint of grades', () => {
  const problems = (more: Partial<SchemeSource>) => {
    try {
      parseScheme(gradedScheme(more));
      return [];
    } catch (error) {
      return (error as { problems: readonly string[] }).problems;
    }
  };

  it('names every need and effect that hangs', () => {
    expect(
      problems({
        grades: [
          gradeSource('优秀', 90, {
            needs: [
              { measure: 'x', is: { atLeast: 1 } },
              { item: 'Z', atLeast: 1 },
              { noVeto: ['V1', 'V9'] },
            ],
          }),
          gradeSource('一般', 0),
        ],
        vetoes: vetoesSource([undefined, { atMost: '没有的' }, { grade: '也没有' }]),
      }),
    ).toEqual([
      '等次“优秀”引用的考评内容 Z 不存在',
      '等次“优秀”引用的否决情形 V1 已经直接认定结果，不能再作条件',
      '等次“优秀”引用的否决情形 V9 不存在',
      '否决情形 V2 引用的等次“没有的”不存在',
      '否决情形 V3 引用的等次“也没有”不存在',
      '等次“优秀”引用的指标 x 不存在',
    ]);
    expect(problems({ grades: [], vetoes: vetoesSource([{ down: 1 }, { points: 3 }]) })).toEqual([
      '否决情形 V1 降低等次，但方案没有等次',
    ]);
  });

  it('does not let an addition lower a grade', () => {
    const source = gradedScheme({}, [{ id: 'A.x', kind: 'add-if', points: 1, effect: { down: 1 } }]);
    expect(() => parseScheme(source)).toThrow('标准 A.x 是加分，不能降低等次或扣总分');
  });

  it('leaves schemes of before as they were: nothing is added to what is stored', () => {
    const { grades } = schemeSchema.parse(gradedScheme());
    expect(grades.map(({ name, ...rest }) => [wordsOf(name), rest])).toEqual([
      ['优秀', { from: 9000 }],
      ['良好', { from: 8000 }],
      ['一般', { from: 6000 }],
      ['较差', { from: 0 }],
    ]);
  });
});
