import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AssessmentResult, assessmentResult } from '../../shared/outcome/assessmentResult.ts';
import { bandWords } from '../../shared/outcome/bandWords.ts';
import { gradePlaces } from '../../shared/outcome/gradePlaces.ts';
import { verdictAlone } from '../../shared/outcome/gradeShares.ts';
import { tieWords } from '../../shared/outcome/tieWords.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import type { SchemeSource } from '../../shared/scheme/scheme.ts';
import { emptyContent } from '../../shared/sheet/sheet.ts';
import { gradedScheme, gradeSource, vetoesSource } from '../support/gradedScheme.ts';
import { candidateNamed } from '../support/sampleEvents.ts';

const ruling = (...chosen: string[]) => ({ by: '周正明', on: '2026-11-20', reason: '党建项目较多', chosen });

/** The result of candidates 0, 1, 2 … with so many points of 100 each, whole; null has none yet. */
function resultOf(
  source: SchemeSource,
  points: readonly (number | null)[],
  rulings: Readonly<Record<string, ReturnType<typeof ruling>>> = {},
  vetoes: Readonly<Record<number, string>> = {},
): AssessmentResult {
  const sheets = points.map((each, index) => {
    const a = each === null ? null : Math.min(each, 20);
    const values = each === null || a === null ? {} : { 'A.p': a * 100, 'B.p': (each - a) * 100 };
    const veto = vetoes[index];
    return {
      candidate: { ...candidateNamed(`单位${index}`), id: String(index) },
      content: { ...emptyContent, values, ...(veto && { vetoes: { [veto]: { date: '', text: '' } } }) },
      isSubmitted: true,
    };
  });
  return assessmentResult(parseScheme(source), sheets, undefined, (grade) => rulings[grade] ?? null);
}

/** The grades in the order in which the candidates were given. */
const gradesIn = ({ candidates }: AssessmentResult) =>
  [...candidates].sort((a, b) => Number(a.candidate.id) - Number(b.candidate.id)).map(({ grade }) => grade);
const whyOf = ({ candidates }: AssessmentResult, id: number) =>
  candidates.find(({ candidate }) => candidate.id === String(id))!.why;

const thirty = gradedScheme({
  grades: [
    gradeSource('优秀', 90, { share: { percent: 30 } }),
    gradeSource('良好', 80, { needs: [{ item: 'A', atLeast: 15 }] }),
    gradeSource('合格', 0),
  ],
});

describe('a grade for at most so many percent', () => {
  it.each([
    [{ percent: 30 }, 9, 2],
    [{ percent: 30 }, 10, 3],
    [{ percent: 30, round: 'up' as const }, 9, 3],
    [{ percent: 30, round: 'nearest' as const }, 5, 2],
    [{ percent: 30, round: 'nearest' as const }, 4, 1],
    [{ percent: 30 }, 3, 0],
    [{ percent: 100 }, 7, 7],
  ])('%o of %i are %i places', (share, candidates, places) => {
    expect(gradePlaces(share, candidates)).toBe(places);
  });

  it('is given from the highest total on, of all candidates; who is beyond gets the next lower one, and is told so', () => {
    const result = resultOf(thirty, [99, 98, 97, 96, 85, 70, 60, 50, 40, null]);
    expect(gradesIn(result)).toEqual([
      ...['优秀', '优秀', '优秀', '良好', '良好'],
      ...['合格', '合格', '合格', '合格', null],
    ]);
    expect(whyOf(result, 3)).toEqual([
      '“优秀”不超过参评单位的 30%（3 个），按总分排在名额以外，等次为“良好”',
    ]);
    expect(whyOf(result, 4)).toEqual([]);
    expect(result.ties).toEqual([]);
  });

  it('is not filled up: who lacks the points does not get it', () => {
    expect(gradesIn(resultOf(thirty, [99, 89, 88, 0, 0, 0, 0, 0, 0, 0])).slice(0, 3)).toEqual([
      '优秀',
      '良好',
      '良好',
    ]);
  });

  it('is open for those level across the last place until that is ruled on', () => {
    const points = [99, 95, 95, 95, 85, 0, 0, 0, 0, 0];
    const open = resultOf(thirty, points);
    expect(gradesIn(open).slice(0, 5)).toEqual(['优秀', null, null, null, '良好']);
    expect(open.candidates[1]).toMatchObject({ rank: 2, isOpen: true });
    expect(open.ties).toEqual([{ grade: '优秀', places: 2, candidateIds: ['1', '2', '3'], ruling: null }]);
    expect(whyOf(open, 2)).toEqual([
      '“优秀”不超过参评单位的 30%（3 个），只余 2 个，有 3 个单位并列，待组长裁定，等次待定',
    ]);
    expect(tieWords(open.ties[0]!, (ids) => ids.join('、'))).toBe(
      '“优秀”的名额还余 2 个，1、2、3总分并列，待组长裁定，裁定以前这些单位的等次待定',
    );
    const ruled = resultOf(thirty, points, { 优秀: ruling('1', '3') });
    expect(gradesIn(ruled).slice(0, 5)).toEqual(['优秀', '优秀', '良好', '优秀', '良好']);
    expect(tieWords(ruled.ties[0]!, (ids) => ids.join('、'))).toBe(
      '“优秀”的名额还余 2 个，1、2、3总分并列；组长周正明裁定1、3为“优秀”，理由：党建项目较多（2026年11月20日）',
    );
    expect(whyOf(ruled, 2)).toEqual([
      '“优秀”不超过参评单位的 30%（3 个），并列经组长裁定没有选定，等次为“良好”',
    ]);
  });

  it('does not go by a ruling on another tie: too many, too few, or somebody who is not level', () => {
    const points = [99, 95, 95, 95, 85, 0, 0, 0, 0, 0];
    for (const chosen of [['1'], ['1', '2', '3'], ['1', '4'], []])
      expect(resultOf(thirty, points, { 优秀: ruling(...chosen) }).ties[0]!.ruling).toBeNull();
  });

  it('parts nobody where the level ones stand wholly within or wholly beyond', () => {
    expect(resultOf(thirty, [95, 95, 95, 80, 0, 0, 0, 0, 0, 0]).ties).toEqual([]);
    const beyond = resultOf(thirty, [99, 98, 97, 95, 95, 0, 0, 0, 0, 0]);
    expect(beyond.ties).toEqual([]);
    expect(gradesIn(beyond).slice(2, 5)).toEqual(['优秀', '良好', '良好']);
  });

  it('leaves lower grades with a share open while a tie above is, for it may take their places', () => {
    const two = gradedScheme({
      grades: [
        gradeSource('优秀', 90, { share: { percent: 20 } }),
        gradeSource('良好', 80, { share: { percent: 40 } }),
        gradeSource('合格', 0),
      ],
    });
    const points = [95, 95, 95, 85, 84, 0, 0, 0, 0, 0];
    const open = resultOf(two, points);
    expect(gradesIn(open).slice(0, 6)).toEqual([null, null, null, null, null, '合格']);
    expect(whyOf(open, 3)).toEqual(['“优秀”名额线上的并列尚未裁定，等次待定']);
    expect(gradesIn(resultOf(two, points, { 优秀: ruling('0', '1') })).slice(0, 6)).toEqual([
      ...['优秀', '优秀', '良好', '良好', '良好'],
      '合格',
    ]);
  });

  it('takes no place for whom a fact bars from the grade', () => {
    const source = { ...thirty, vetoes: vetoesSource([{ atMost: '合格' }]) };
    const result = resultOf(source, [99, 98, 97, 96, 0, 0, 0, 0, 0, 0], {}, { 0: 'V1' });
    expect(gradesIn(result).slice(0, 4)).toEqual(['合格', '优秀', '优秀', '优秀']);
  });

  it('is not said of one sheet alone', () => {
    const verdict = { grade: '优秀', why: [], isOpen: false, isDecided: false, bands: null };
    expect(verdictAlone(parseScheme(thirty), verdict)).toMatchObject({
      grade: null,
      why: ['达到“优秀”的分数和条件，但“优秀”不超过参评单位的 30%，须与全部单位一起评定'],
    });
    expect(verdictAlone(parseScheme(thirty), { ...verdict, grade: '良好' }).grade).toBe('良好');
  });

  it('says its share beside its bound', () => {
    expect(bandWords(parseScheme(thirty))).toContain('90分以上为“优秀”（不超过参评单位的 30%）');
  });

  it('is refused where shares come to more than 100 % together', () => {
    const grades = [
      gradeSource('优秀', 90, { share: { percent: 60 } }),
      gradeSource('良好', 80, { share: { percent: 41 } }),
      gradeSource('合格', 0),
    ];
    expect(() => parseScheme(gradedScheme({ grades }))).toThrow('各等次的比例合计 101%，超过 100%');
  });

  it('never exceeds its places, and never puts fewer points above more, all else equal', () => {
    const share = fc.option(
      fc.record({
        percent: fc.integer({ min: 1, max: 33 }),
        round: fc.constantFrom('down' as const, 'up' as const, 'nearest' as const),
      }),
      { nil: undefined },
    );
    const names = ['优秀', '良好', '合格'];
    const scheme = fc.tuple(share, share, share).map((shares) =>
      gradedScheme({
        grades: [90, 80, 0].map((from, index) => {
          const own = shares[index];
          return gradeSource(names[index]!, from, own && { share: own });
        }),
      }),
    );
    const points = fc.array(fc.integer({ min: 78, max: 94 }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(scheme, points, (source, all) => {
        const first = resultOf(source, all);
        const rulings = Object.fromEntries(
          first.ties.map(({ grade, places, candidateIds }) => [
            grade,
            ruling(...candidateIds.slice(0, places)),
          ]),
        );
        const result = resultOf(source, all, rulings);
        for (const { name, share } of parseScheme(source).grades) {
          const given = result.candidates.filter(({ grade }) => 'caption' in name && grade === name.caption);
          if (share) expect(given.length).toBeLessThanOrEqual(gradePlaces(share, all.length));
        }
        const placeOf = (grade: string | null) => (grade === null ? null : names.indexOf(grade));
        for (const a of result.candidates)
          for (const b of result.candidates) {
            const [high, low] = [placeOf(a.grade), placeOf(b.grade)];
            if (a.total!.numerator > b.total!.numerator && high !== null && low !== null)
              expect(high).toBeLessThanOrEqual(low);
          }
      }),
    );
  });
});
