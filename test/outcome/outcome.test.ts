import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRatios, formatRatio, type Ratio, ratio } from '../../shared/number/ratio.ts';
import { assessmentResult, type CandidateSheet } from '../../shared/outcome/assessmentResult.ts';
import { rank } from '../../shared/outcome/rank.ts';
import { totalPlaces } from '../../shared/outcome/totalPlaces.ts';
import { isInWindow } from '../../shared/outcome/vetoWindow.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import type { Values } from '../../shared/scoring/value.ts';
import { emptyContent, type SheetContent } from '../../shared/sheet/sheet.ts';
import { gradeAt } from '../support/gradeAt.ts';
import { candidateNamed, completeValues } from '../support/sampleEvents.ts';
import { shandong } from '../support/shandong.ts';
import { caption, itemSource, schemeSource } from '../support/smallScheme.ts';
import { tianjin } from '../support/tianjin.ts';

const total: fc.Arbitrary<Ratio> = fc
  .tuple(fc.integer({ min: 7900, max: 8100 }), fc.constantFrom(1, 1, 2, 3, 7))
  .map(([points, parts]) => ratio(points * parts + (parts > 1 ? 1 : 0), parts));
const candidates = fc.array(fc.option(total), { maxLength: 12 });

describe('the ranking', () => {
  it('gives each candidate one more than the number that beat it, and none to those without a total', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const places = rank(all);
        expect(places).toHaveLength(all.length);
        all.forEach((own, index) => {
          const beaten = all.filter(
            (other) => own !== null && other !== null && compareRatios(other, own) > 0,
          ).length;
          expect(places[index]).toBe(own === null ? null : 1 + beaten);
        });
      }),
    );
  });

  it('is 1, 2, 2, 4', () => {
    expect(rank([9000, 8000, 8000, 7000].map((points) => ratio(points)))).toEqual([1, 2, 2, 4]);
    expect(rank([ratio(8000), null, ratio(16000, 2), ratio(8001)])).toEqual([2, null, 2, 1]);
    expect(rank([])).toEqual([]);
  });

  it('goes by the unrounded total', () => {
    expect(rank([ratio(25999, 3), ratio(26000, 3)])).toEqual([2, 1]);
  });
});

describe('the places that are shown', () => {
  const { grades } = tianjin;
  const byWeight = fc.array(
    fc.integer({ min: 6_990_00, max: 9_010_00 }).map((points) => ratio(points, 100)),
    { maxLength: 12 },
  );

  it('are the fewest that tell different totals apart and keep each on its side of every bound, from two on where one is rounded', () => {
    fc.assert(
      fc.property(byWeight, (all) => {
        const tells = (places: number) =>
          all.every((a) =>
            all.every((b) => compareRatios(a, b) === 0 || formatRatio(a, places) !== formatRatio(b, places)),
          ) &&
          all.every((total) =>
            grades.every(
              ({ from }) => Number(formatRatio(total, places)) * 100 >= from === reaches(total, from),
            ),
          );
        const reaches = (total: Ratio, from: number) => compareRatios(total, ratio(from)) >= 0;
        const places = totalPlaces(all, tianjin);
        expect(tells(places)).toBe(true);
        expect([2, 3, 4].filter((fewer) => fewer < places).some(tells)).toBe(false);
      }),
    );
  });

  it.each([
    ['92.5 is 92.5', [ratio(9250)], 1],
    ['whole totals stay whole', [ratio(9000), null], 0],
    ['92.5 beside 80 makes it 80.0', [ratio(8000), ratio(8000), null, ratio(9250)], 1],
    ['what has to be rounded has two', [ratio(8000), ratio(25001, 3)], 2],
    ['two ranks would look alike', [ratio(80001, 10), ratio(80002, 10)], 3],
    ['98.5000 and 98.5004 differ', [ratio(9850), ratio(985004, 100)], 4],
    ['89.995 is no 90', [ratio(89995, 10)], 3],
    ['69.9999 is no 70', [ratio(699999, 100)], 4],
    ['90.004 is one', [ratio(90004, 10)], 2],
  ])('are as many as are needed: %s', (_, totals, places) => {
    expect(totalPlaces(totals, tianjin)).toBe(places);
  });
});

describe('the grade', () => {
  const grade = (name: string, from: number) => ({ name: caption(name), from });
  const vetoes = {
    lead: caption('有'),
    note: caption('注'),
    result: caption('较差'),
    list: [{ id: 'V', text: caption('事'), window: 'none' as const }],
  };
  const scheme = parseScheme(
    schemeSource([itemSource([{ id: 'r', kind: 'deduct-if', points: 1 }], 100)], {
      grades: [grade('好', 90), grade('较好', 75), grade('一般', 60), grade('较差', 0)],
      vetoes,
    }),
  );

  it.each<[string, Ratio, string]>([
    ['89.5', ratio(8950), '较好'],
    ['89.995, which prints as 90.00', ratio(17999, 2), '较好'],
    ['89.9999…', ratio(8_999_999, 1000), '较好'],
    ['90', ratio(9000), '好'],
    ['100', ratio(10000), '好'],
    ['75', ratio(7500), '较好'],
    ['74.99', ratio(7499), '一般'],
    ['60', ratio(6000), '一般'],
    ['59.99', ratio(5999), '较差'],
    ['0', ratio(0), '较差'],
  ])('of %s goes by the unrounded total, each band from its bound on', (_name, points, expected) => {
    expect(gradeAt(scheme, points, [])).toBe(expected);
  });

  it('is the veto’s result whatever the total, also while it is missing', () => {
    expect(gradeAt(scheme, ratio(10000), ['V'])).toBe('较差');
    expect(gradeAt(scheme, null, ['V'])).toBe('较差');
  });

  it('is null without a total or without bands', () => {
    expect(gradeAt(scheme, null, [])).toBeNull();
    expect(gradeAt(shandong, ratio(9900), [])).toBeNull();
  });

  it('never rises as the total falls', () => {
    const order = ['好', '较好', '一般', '较差'];
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(20_000), (a, b) => {
        const [high, low] = [Math.max(a, b), Math.min(a, b)].map(
          (points) => gradeAt(scheme, ratio(points, 2), [])!,
        ) as [string, string];
        expect(order.indexOf(high)).toBeLessThanOrEqual(order.indexOf(low));
      }),
    );
  });
});

describe('a veto’s window', () => {
  const assessment = { year: 2026, endsOn: '2026-11-20' };
  it.each<[Parameters<typeof isInWindow>[0], string, boolean]>([
    ['thisYear', '2026-01-01', true],
    ['thisYear', '2026-12-31', true],
    ['thisYear', '2025-12-31', false],
    ['thisYear', '2027-01-01', false],
    ['last12Months', '2025-11-20', false],
    ['last12Months', '2025-11-21', true],
    ['last12Months', '2026-11-20', true],
    ['last12Months', '2026-11-21', false],
    ['none', '1999-01-01', true],
  ])('%s and the day %s: %s', (window, day, expected) => {
    expect(isInWindow(window, day, assessment)).toBe(expected);
  });

  it('reaches back over the end of a February that had 29 days', () => {
    const leap = { year: 2024, endsOn: '2024-02-29' };
    expect(isInWindow('last12Months', '2023-02-28', leap)).toBe(false);
    expect(isInWindow('last12Months', '2023-03-01', leap)).toBe(true);
  });
});

describe('the result of an assessment', () => {
  const sheet = (
    id: string,
    values: Values,
    vetoes: SheetContent['vetoes'] = {},
    isSubmitted = true,
  ): CandidateSheet => ({
    candidate: { ...candidateNamed(id), id },
    content: { ...emptyContent, values, vetoes },
    isSubmitted,
  });
  const fact = { date: '2026-05-01', text: '决定' };

  it('has the ranked first, then those without a total, then the vetoed, each in the roster’s order', () => {
    const { candidates: results, isComplete } = assessmentResult(shandong, [
      sheet('vetoed without total', {}, { V1: fact }),
      sheet('open', { '2-2.b': 6 }, {}, false),
      sheet('second', completeValues),
      sheet('vetoed', { ...completeValues, '4-5.a': 15 }, { V3: fact }),
      sheet('untouched', {}, {}, false),
      sheet('also second', completeValues),
      sheet('first', { ...completeValues, '4-1.a': 1 }),
      sheet('last', { ...completeValues, '1-1.b': 1 }),
    ]);
    expect(
      results.map(({ candidate, rank: place, total: points, grade }) => [
        candidate.id,
        place,
        points?.numerator ?? null,
        grade,
      ]),
    ).toEqual([
      ['first', 1, 6600, null],
      ['second', 2, 6400, null],
      ['also second', 2, 6400, null],
      ['last', 4, 6350, null],
      ['open', null, null, null],
      ['untouched', null, null, null],
      ['vetoed without total', null, null, '不达标'],
      ['vetoed', null, 7900, '不达标'],
    ]);
    expect(results[4]!.missing).toEqual(['4-1.a', '4-2.a', '4-4.a', '4-5.a']);
    expect(isComplete).toBe(false);
  });

  it('has no score for a sheet that nobody has begun, also where every item starts full', () => {
    const full = parseScheme(schemeSource([itemSource([{ id: 'r', kind: 'deduct-if', points: 1 }], 100)]));
    const note = { seen: true, remark: '', evidence: '' };
    const seen = { ...sheet('seen', {}), content: { ...emptyContent, items: { I: note } } };
    const unticked = sheet('unticked', { r: false });
    const { candidates: results } = assessmentResult(full, [sheet('untouched', {}), seen, unticked]);
    expect(results.map(({ candidate, rank: place, score }) => [candidate.id, place, score])).toEqual([
      ['seen', 1, { items: [10000], dimensions: [10000], total: 10000 }],
      ['untouched', null, { items: [null], dimensions: [null], total: null }],
      ['unticked', null, { items: [null], dimensions: [null], total: null }],
    ]);
  });

  it('has a score for a sheet on which 否 was answered where an answer must be given', () => {
    const asked = parseScheme(
      schemeSource([itemSource([{ id: 'r', kind: 'add-if', points: 1 }], 100, 'zero')]),
    );
    const { candidates: results } = assessmentResult(asked, [sheet('answered', { r: false })]);
    expect(results[0]!.score.total).toBe(0);
  });

  it('warns of a veto dated outside its window, and counts it all the same', () => {
    const period = { year: 2026, endsOn: '2026-11-20' };
    const confirmed = (date: string) => sheet('a', completeValues, { V1: { date, text: '通报' } });
    const of = (date: string) => assessmentResult(shandong, [confirmed(date)], period).candidates[0]!;
    expect(of('2026-06-15').warnings).toEqual([]);
    expect(of('').warnings).toEqual([]);
    expect(of('2024-06-15')).toMatchObject({
      grade: '不达标',
      warnings: [expect.stringMatching(/^直接认定情形（1）：日期 2024年6月15日 不在.*，请核对是否适用$/)],
    });
    expect(assessmentResult(shandong, [confirmed('2024-06-15')]).candidates[0]!.warnings).toEqual([]);
  });

  it('is complete once every sheet is submitted, and not while there is none', () => {
    expect(assessmentResult(shandong, [sheet('a', completeValues)]).isComplete).toBe(true);
    expect(assessmentResult(shandong, []).isComplete).toBe(false);
  });

  it('does not depend on the order in which vetoes were confirmed', () => {
    const confirmed = (...ids: string[]) =>
      sheet('a', completeValues, Object.fromEntries(ids.map((id) => [id, fact])));
    expect(assessmentResult(shandong, [confirmed('V3', 'V1')])).toEqual(
      assessmentResult(shandong, [confirmed('V1', 'V3')]),
    );
    expect(assessmentResult(shandong, [confirmed('V3', 'V1')]).candidates[0]!.vetoIds).toEqual(['V1', 'V3']);
  });
});
