import { describe, expect, it } from 'vitest';
import { chineseCalendar } from '../../electron/chineseCalendar.ts';
import { problemsOfPeriod } from '../../shared/notice/problemsOfPeriod.ts';
import { noticePeriod, withOverrides } from '../../shared/notice/workingDays.ts';

describe('the days of a notice by the real calendar', () => {
  it('from 28 September 2026 leave 国庆节 out: five working days end on 9 October', () => {
    const { lastDay, days, unknownYears } = noticePeriod(chineseCalendar, '2026-09-28', 5);
    expect(lastDay).toBe('2026-10-09');
    expect(unknownYears).toEqual([]);
    expect(days.filter(({ isWorkday }) => isWorkday).map(({ day }) => day)).toEqual([
      '2026-09-28',
      '2026-09-29',
      '2026-09-30',
      '2026-10-08',
      '2026-10-09',
    ]);
    expect(days.find(({ day }) => day === '2026-10-01')).toEqual({
      day: '2026-10-01',
      isWorkday: false,
      name: '国庆节',
    });
  });

  it('count the Saturday that makes up for it: six end on 10 October', () => {
    const { lastDay, days } = noticePeriod(chineseCalendar, '2026-09-28', 6);
    expect(lastDay).toBe('2026-10-10');
    expect(days.at(-1)).toEqual({ day: '2026-10-10', isWorkday: true, name: '国庆节调休上班' });
  });

  it('count the first day, but not where it is a day of rest', () => {
    expect(noticePeriod(chineseCalendar, '2026-11-13', 1).lastDay).toBe('2026-11-13');
    expect(noticePeriod(chineseCalendar, '2026-11-14', 1).lastDay).toBe('2026-11-16');
  });

  it('are not guessed from 1 January 2027 on: the year is named', () => {
    const { lastDay, days, unknownYears } = noticePeriod(chineseCalendar, '2026-12-30', 5);
    expect(lastDay).toBeNull();
    expect(unknownYears).toEqual([2027]);
    expect(days.at(-1)).toEqual({ day: '2027-01-01', isWorkday: null, name: '星期五' });
  });

  it('follow what people set right by hand, also in a year that is not covered', () => {
    const overrides = new Map([
      ['2026-12-31', { isWorkday: false, name: '校庆' }],
      ['2027-01-01', { isWorkday: false, name: '元旦' }],
      ['2027-01-02', { isWorkday: false, name: '' }],
      ['2027-01-03', { isWorkday: false, name: '' }],
      ['2027-01-04', { isWorkday: true, name: '' }],
    ]);
    const period = noticePeriod(withOverrides(chineseCalendar, overrides), '2026-12-30', 2);
    expect(period.lastDay).toBe('2027-01-04');
    expect(period.unknownYears).toEqual([]);
    expect(period.days[1]).toEqual({ day: '2026-12-31', isWorkday: false, name: '校庆' });
  });

  it('end somewhere even where every day is one of rest', () => {
    const never = (day: string) => ({ day, isWorkday: false, name: '' });
    expect(noticePeriod(never, '2026-01-01', 5).lastDay).toBeNull();
  });
});

describe('the number of working days that a notice states', () => {
  const ask = (firstDay: string, lastDay: string, days: number) =>
    problemsOfPeriod(chineseCalendar, { firstDay, lastDay, days });

  it.each([
    ['2026-09-28', '2026-10-09', 5],
    ['2026-09-28', '2026-10-10', 6],
    // A last day of rest adds none.
    ['2026-11-09', '2026-11-15', 5],
    // Of 2027 nobody knows: 30 and 31 December are two, and up to seven may follow.
    ['2026-12-30', '2027-01-07', 2],
    ['2026-12-30', '2027-01-07', 9],
  ])('agrees from %s to %s with %i', (firstDay, lastDay, days) => {
    expect(ask(firstDay, lastDay, days)).toEqual([]);
  });

  it.each([
    ['2026-11-09', '2026-11-20', 5, '有 10 个工作日，写的是 5 个'],
    ['2026-09-28', '2026-10-08', 5, '有 4 个工作日，写的是 5 个'],
    ['2026-12-30', '2027-01-07', 1, '至少有 2 个工作日，写的是 1 个'],
    ['2026-12-30', '2027-01-07', 10, '至多有 9 个工作日，写的是 10 个'],
  ])('does not from %s to %s with %i', (firstDay, lastDay, days, words) => {
    expect(ask(firstDay, lastDay, days)).toEqual([
      expect.stringMatching(
        `^公示期${'.*'}至${'.*'}${words}；请改工作日数或截止日期，放假安排有变动的，在公示期的日历中改$`,
      ),
    ]);
  });

  it('agrees by the calendar as people set it right', () => {
    const overrides = new Map([['2026-11-13', { isWorkday: false, name: '校庆' }]]);
    const calendar = withOverrides(chineseCalendar, overrides);
    const week = { firstDay: '2026-11-09', lastDay: '2026-11-13' };
    expect(problemsOfPeriod(calendar, { ...week, days: 4 })).toEqual([]);
    expect(problemsOfPeriod(calendar, { ...week, days: 5 })).toHaveLength(1);
  });
});
