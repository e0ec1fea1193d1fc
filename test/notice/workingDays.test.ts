import { describe, expect, it } from 'vitest';
import { chineseCalendar } from '../../electron/chineseCalendar.ts';
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
