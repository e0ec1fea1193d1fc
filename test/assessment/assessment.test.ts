import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityOf } from '../../shared/assessment/candidate.ts';
import {
  daySpan,
  formatDay,
  isDay,
  isMonth,
  parseDay,
  parseDayOrMonth,
} from '../../shared/assessment/day.ts';

describe('a day', () => {
  it('is one exactly where the calendar has it', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, date]) => {
        const two = (part: number) => String(part).padStart(2, '0');
        const real = new Date(Date.UTC(year, month - 1, date));
        const isReal =
          real.getUTCFullYear() === year && real.getUTCMonth() === month - 1 && real.getUTCDate() === date;
        expect(isDay(`${year}-${two(month)}-${two(date)}`)).toBe(isReal);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    '',
    '2026-5-1',
    '2026-05-01 ',
    '20260501',
    '2026-02-29',
    '1900-02-29',
    '2026/05/01',
    '二〇二六年',
  ])('is not %j', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it.each([
    '2026-5-1',
    '2026/5/1',
    '2026.5.1',
    '2026年5月1日',
    '20260501',
    ' 2026-05-01 ',
    '26-5-1',
    '26.5.1',
    '２０２６．５．１',
    '２０２６年５月１日',
    '2026。5。1',
    '2026年 5月 1日',
  ])('is read as people write it: %j', (text) => {
    expect(parseDay(text)).toBe('2026-05-01');
    expect(parseDayOrMonth(text)).toBe('2026-05-01');
  });

  it.each(['2018年7月', '2018.7', '2018-07', '２０１８．７', '18年7月'])(
    'is not made of a month alone, which is kept as one: %j',
    (text) => {
      expect(parseDay(text)).toBeNull();
      expect(parseDayOrMonth(text)).toBe('2018-07');
      expect(isMonth('2018-07')).toBe(true);
      expect(formatDay('2018-07')).toBe('2018年7月');
    },
  );

  it('may be any day of a month where only that is known', () => {
    expect(daySpan('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' });
    expect(daySpan('2024-02-03')).toEqual({ first: '2024-02-03', last: '2024-02-03' });
  });

  it.each(['2026-02-30', '2026', '5月1日', '2026年13月', '26-5', '20261301', '2026-5/1', ''])(
    'is not guessed from %j',
    (text) => {
      expect(parseDay(text)).toBeNull();
    },
  );

  it('is written as official documents write it, and read back', () => {
    expect(formatDay('2026-05-01')).toBe('2026年5月1日');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(parseDay(formatDay(day))).toBe(day);
        },
      ),
    );
  });
});

describe('the identity of an organisation', () => {
  it('is its name and parent, white space aside, the wide one included', () => {
    expect(identityOf({ name: ' 机电 系\u3000党总支', parent: '学院 党委' })).toBe(
      identityOf({ name: '机电系党总支', parent: '学院党委' }),
    );
  });

  it('does not run name and parent together', () => {
    expect(identityOf({ name: '乙', parent: '甲' })).not.toBe(identityOf({ name: '甲乙', parent: '' }));
  });
});
