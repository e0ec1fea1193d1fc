import { expect, it } from 'vitest';
import { inOrderOfTerm } from '../../shared/organisation/inOrderOfTerm.ts';
import type { TitleRecord } from '../../shared/organisation/records.ts';
import { titleStandings } from '../../shared/organisation/titleStanding.ts';
import { shipped } from '../scheme/shippedSchemes.ts';

const validity = shipped('zju-excellent').tracks[0]!.validity!;
const row = (on: string, change: Partial<TitleRecord> = {}): TitleRecord => ({
  honour: '优秀“五好”党支部',
  on,
  isRenewal: false,
  withdrawnOn: null,
  basis: '',
  ...change,
});
const at = (titles: readonly TitleRecord[], today: string) =>
  titleStandings(titles, (honour) => (honour.startsWith('优秀') ? validity : null), today);

it('is valid for four years from the day of the grant, warned of six months before, then lapsed', () => {
  const titles = [row('2022-05-01')];
  expect(at(titles, '2025-10-31')[0]).toMatchObject({ state: 'valid', warning: null });
  expect(at(titles, '2025-11-01')[0]).toMatchObject({
    state: 'renewSoon',
    validity: { validUntil: '2026-04-30', renewalDueOn: '2026-05-01' },
    warning: '称号到2026年4月30日满4年，请在此之前重新认定',
  });
  expect(at(titles, '2026-04-30')[0]!.state).toBe('renewSoon');
  expect(at(titles, '2026-05-01')[0]).toMatchObject({
    state: 'lapsed',
    warning: '称号已于2026年4月30日满4年，须重新认定',
  });
});

it('takes a renewal for one of the same honour, in whatever characters it is written', () => {
  const titles = [row('2022-05-01'), row('2026-04-20', { honour: '优秀"五好"党支部', isRenewal: true })];
  expect(at(titles, '2026-06-01')).toMatchObject([{ grantedOn: '2022-05-01', renewals: 1, state: 'valid' }]);
});

it('counts from the latest renewal, however the rows are ordered', () => {
  const titles = [row('2026-04-20', { isRenewal: true }), row('2022-05-01')];
  expect(at(titles, '2026-06-01')).toMatchObject([
    { grantedOn: '2022-05-01', renewals: 1, state: 'valid', validity: { validUntil: '2030-04-19' } },
  ]);
});

it('is not held from the day of its withdrawal on, and is again after a new grant', () => {
  const titles = [row('2022-05-01', { withdrawnOn: '2026-05-01' })];
  expect(at(titles, '2026-04-30')[0]!.state).toBe('renewSoon');
  expect(at(titles, '2026-05-01')[0]).toMatchObject({
    state: 'withdrawn',
    validity: null,
    warning: '2026年5月1日起不再保留',
  });
  expect(at([...titles, row('2027-05-01')], '2027-06-01')[0]!.state).toBe('valid');
});

it('has no term where the scheme sets none, and each honour stands for itself', () => {
  const titles = [row('2019-05-01', { honour: '样板支部' }), row('2022-05-01'), row('2027-01-01')];
  expect(
    at(titles, '2026-11-20').map(({ honour, state, validity: term }) => [honour, state, term?.validUntil]),
  ).toEqual([
    ['样板支部', 'valid', undefined],
    ['优秀“五好”党支部', 'lapsed', '2026-04-30'],
  ]);
});

it('is listed by the end of its term, then those without one, then those no longer held', () => {
  const of = (honour: string, on: string, change: Partial<TitleRecord> = {}) =>
    row(on, { honour, ...change });
  const standings = at(
    [
      of('优秀甲', '2020-01-01', { withdrawnOn: '2024-01-01' }),
      of('样板乙', '2021-01-01'),
      of('优秀丙', '2025-01-01'),
      of('样板丁', '2020-01-01'),
      of('优秀戊', '2023-01-01'),
    ],
    '2026-06-01',
  );
  expect([...standings].sort(inOrderOfTerm).map(({ honour }) => honour)).toEqual([
    '优秀戊',
    '优秀丙',
    '样板丁',
    '样板乙',
    '优秀甲',
  ]);
});

it('of a month alone says the month, lapses with its last day, and warns from its first on', () => {
  const titles = [row('2022-05')];
  expect(at(titles, '2025-10-31')[0]).toMatchObject({ state: 'valid', validity: { validUntil: '2026-05' } });
  expect(at(titles, '2026-05-30')[0]).toMatchObject({
    state: 'renewSoon',
    warning: '称号到2026年5月（只有年月）满4年，请在2026年5月1日以前重新认定，或填写授予、认定的具体日期',
  });
  expect(at(titles, '2026-05-31')[0]).toMatchObject({
    state: 'lapsed',
    warning: '称号已于2026年5月（只有年月）满4年，须重新认定',
  });
  expect(at([row('2022-05-10', { isRenewal: true }), row('2022-05')], '2023-01-01')[0]).toMatchObject({
    grantedOn: '2022-05',
    latest: { on: '2022-05-10' },
  });
});
