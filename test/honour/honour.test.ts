import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../../shared/assessment/addMonths.ts';
import { dayBefore } from '../../shared/assessment/dayBefore.ts';
import { isWithinYears } from '../../shared/assessment/isWithinYears.ts';
import { movementOf } from '../../shared/honour/movementOf.ts';
import { type QuotaFacts, quotaOf, type Recommended } from '../../shared/honour/quotaOf.ts';
import type { Title } from '../../shared/honour/title.ts';
import { validityOf } from '../../shared/honour/validityOf.ts';
import type { Quota } from '../../shared/scheme/quota.ts';
import { shipped } from '../scheme/shippedSchemes.ts';

const quotaById = new Map(
  ['zju-excellent', 'zju-shuangchuang']
    .flatMap((id) =>
      shipped(id).tracks.flatMap((track) => track.quotas.map((quota) => [`${id} ${quota.id}`, quota])),
    )
    .map(([id, quota]) => [id as string, quota as Quota]),
);
const thirty = quotaById.get('zju-excellent Q1')!;
const ten = quotaById.get('zju-shuangchuang Q3')!;
const five = quotaById.get('zju-shuangchuang Q1')!;

const on = '2026-05-01';
const title = (organisationId: string, day: string, withdrawnOn?: string): Title => ({
  organisationId,
  organisation: organisationId,
  on: day,
  ...(withdrawnOn && { withdrawnOn }),
});
/** Those put forward, from 'a1 b2 c2 d': id and rank. */
const put = (text: string): Recommended[] =>
  text.split(' ').flatMap((word) => {
    const [, id = '', rank] = /^([a-z]+)(\d*)$/.exec(word) ?? [];
    return id ? [{ organisationId: id, organisation: id, rank: rank ? Number(rank) : null }] : [];
  });
const ask = (quota: Quota, branches: number, recommended = '', titles: Title[] = []) =>
  quotaOf(quota, {
    branches,
    counted: '支部',
    titles,
    on,
    recommended: put(recommended),
  } satisfies QuotaFacts);

describe('the places of a quota', () => {
  it.each([
    [3, 0, '3 个支部 × 30% = 0.9，取整 0 个；4年内仍保留称号的 0 个，尚余 0 个'],
    [4, 1, '4 个支部 × 30% = 1.2，取整 1 个；4年内仍保留称号的 0 个，尚余 1 个'],
    [10, 3, '10 个支部 × 30% = 3，取整 3 个；4年内仍保留称号的 0 个，尚余 3 个'],
    [0, 0, '0 个支部 × 30% = 0，取整 0 个；4年内仍保留称号的 0 个，尚余 0 个'],
  ])('30 %% of %d branches is %d', (branches, places, calculation) => {
    expect(ask(thirty, branches)).toMatchObject({ places, calculation });
  });

  it.each([
    [9, 0, '9 个支部 × 10% = 0.9，取整 0 个'],
    [10, 1, '10 个支部 × 10% = 1，取整 1 个'],
    [29, 2, '29 个支部 × 10% = 2.9，取整 2 个'],
  ])('10 %% of %d branches is %d, whatever titles there are', (branches, places, calculation) => {
    expect(ask(ten, branches, '', [title('a', '2026-01-01')])).toMatchObject({
      places,
      calculation,
      holders: [],
    });
  });

  it('is the number itself where the document names one', () => {
    expect(ask(five, 0)).toMatchObject({ places: 5, left: 5, calculation: '名额约 5 个' });
  });

  it('refuses a number of branches that is none', () => {
    for (const branches of [-1, 2.5, Number.NaN]) expect(() => ask(thirty, branches)).toThrow(RangeError);
  });

  it('never exceeds the share, and one more branch would', () => {
    fc.assert(
      fc.property(fc.nat(5000), (branches) => {
        const { places } = ask(thirty, branches);
        expect(places * 100).toBeLessThanOrEqual(branches * 30);
        expect((places + 1) * 100).toBeGreaterThan(branches * 30);
      }),
    );
  });
});

describe('titles in the window', () => {
  const held = (...titles: Title[]) => ask(thirty, 10, '', titles).holders;

  it('count while four years have not passed', () => {
    expect(held(title('a', '2022-05-02'))).toEqual(['a']);
    expect(held(title('a', '2022-05-01'))).toEqual([]);
    expect(held(title('a', on))).toEqual(['a']);
    expect(held(title('a', '2026-05-02'))).toEqual([]);
  });

  it('count once for each branch, a renewal included', () => {
    expect(held(title('a', '2022-06-01'), title('a', '2026-04-01'), title('b', '2025-06-01'))).toEqual([
      'a',
      'b',
    ]);
    expect(held(title('a', '2020-06-01'), title('a', '2024-06-01'))).toEqual(['a']);
  });

  it('do not count once they are withdrawn, unless given again', () => {
    expect(held(title('a', '2023-06-01', '2025-06-01'))).toEqual([]);
    expect(held(title('a', '2023-06-01', '2026-06-01'))).toEqual(['a']);
    expect(held(title('a', '2023-06-01'), title('a', '2024-06-01', '2025-06-01'))).toEqual([]);
    expect(held(title('a', '2023-06-01', '2024-06-01'), title('a', '2025-06-01'))).toEqual(['a']);
  });

  it('take places from those put forward, and a renewal takes none', () => {
    const titles = [title('a', '2024-06-01'), title('b', '2025-06-01')];
    expect(ask(thirty, 10, 'x1', titles)).toMatchObject({ left: 1, taken: 1, over: 0, overNeeds: 'nothing' });
    expect(ask(thirty, 10, 'x1 y2', titles)).toMatchObject({ taken: 2, over: 1, overNeeds: 'reason' });
    expect(ask(thirty, 10, 'a1 x2', titles)).toMatchObject({ taken: 1, over: 0, overNeeds: 'nothing' });
  });

  it('are those that are valid on the day', () => {
    const days = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, days, (since, today) => {
        fc.pre(since <= today);
        const { validUntil } = validityOf({ years: 4, warnMonths: 6 }, since, today);
        expect(isWithinYears(since, 4, today)).toBe(today <= validUntil);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('going over a quota', () => {
  it('asks for a reason where the document says 原则上 or 左右', () => {
    expect(ask(thirty, 3, 'a1').notices).toEqual(['超出名额 1 个；原文为“原则上”，超出的须记录理由']);
    expect(ask(five, 0, 'a1 b2 c3 d4 e5 f6').notices).toEqual([
      '超出名额 1 个；原文为“左右”，超出的须记录理由',
    ]);
  });

  it('is refused where nothing softens it', () => {
    const { soft: _, ...hard } = five;
    expect(ask(hard, 0, 'a1 b2 c3 d4 e5 f6')).toMatchObject({ overNeeds: 'refusal' });
  });

  it('asks for nothing while nobody new is put forward, and fills nothing up', () => {
    const titles = [title('a', '2024-06-01'), title('b', '2025-06-01')];
    expect(ask(thirty, 3, 'a1', titles)).toMatchObject({
      places: 0,
      left: 0,
      taken: 0,
      overNeeds: 'nothing',
    });
    expect(ask(thirty, 100, 'x1')).toMatchObject({ places: 30, taken: 1, over: 0, notices: [] });
  });
});

describe('a tie across the line', () => {
  it('is reported with everybody in it, and nobody is cut', () => {
    const result = ask(thirty, 10, 'a1 b2 c3 d3 e3 f6');
    expect(result).toMatchObject({ places: 3, taken: 6, over: 3, tied: ['c', 'd', 'e'] });
    expect(result.notices[1]).toBe('c、d、e并列第 3，名额只余 1 个，由组长裁定并记录理由');
  });

  it('is none where the line falls between two ranks or behind the last', () => {
    expect(ask(thirty, 10, 'a1 b2 c2 d4').tied).toEqual([]);
    expect(ask(thirty, 10, 'a1 b2 c2').tied).toEqual([]);
    expect(ask(thirty, 10, 'a b c d').tied).toEqual([]);
    expect(ask(thirty, 3, 'a1 b1').tied).toEqual([]);
  });

  it('leaves those out who hold the title already', () => {
    const titles = [title('a', '2025-06-01')];
    expect(ask(thirty, 10, 'a1 b2 c3 d3', titles)).toMatchObject({ left: 2, tied: ['c', 'd'] });
  });
});

describe('the validity of a title', () => {
  const four = shipped('zju-excellent').tracks[0]!.validity!;

  it('ends the day before the same date four years on', () => {
    expect(validityOf(four, '2022-05-01', '2023-01-01')).toEqual({
      validUntil: '2026-04-30',
      renewalDueOn: '2026-05-01',
      state: 'valid',
      warning: null,
    });
    expect(validityOf(four, '2024-02-29', '2024-03-01').validUntil).toBe('2028-02-28');
    expect(validityOf(four, '2023-01-01', '2024-03-01').validUntil).toBe('2026-12-31');
  });

  it('warns from half a year before, and says when it has lapsed', () => {
    const on2022 = (today: string) => validityOf(four, '2022-05-01', today);
    expect(on2022('2025-10-31').state).toBe('valid');
    expect(on2022('2025-11-01')).toMatchObject({
      state: 'renewSoon',
      warning: '称号到2026年4月30日满4年，请在此之前重新认定',
    });
    expect(on2022('2026-04-30').state).toBe('renewSoon');
    expect(on2022('2026-05-01')).toMatchObject({
      state: 'lapsed',
      warning: '称号已于2026年4月30日满4年，须重新认定',
    });
  });

  it('knows the day before', () => {
    expect(['2026-03-01', '2024-03-01', '2026-01-01', '2026-05-01', '2026-05-02'].map(dayBefore)).toEqual([
      '2026-02-28',
      '2024-02-29',
      '2025-12-31',
      '2026-04-30',
      '2026-05-01',
    ]);
    expect(dayBefore(addMonths('2026-02-28', 12))).toBe('2027-02-27');
  });
});

describe('晋位升级', () => {
  const grades = ['先进', '较好', '一般', '后进'];

  it.each([
    ['一般', '较好', 'up'],
    ['后进', '先进', 'up'],
    ['先进', '先进', 'same'],
    ['先进', '较好', 'down'],
  ])('from %s to %s is %s', (first, second, movement) => {
    expect(movementOf(grades, first, second)).toBe(movement);
  });

  it('refuses a grade that is not there', () => {
    expect(() => movementOf(grades, '好', '先进')).toThrow(RangeError);
  });
});
