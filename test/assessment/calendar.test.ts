import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../../shared/assessment/addMonths.ts';
import { isDay } from '../../shared/assessment/day.ts';
import { isWithinYears } from '../../shared/assessment/isWithinYears.ts';

const days = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('adding months', () => {
  it.each([
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2025-08-30', 6, '2026-02-28'],
    ['2025-08-28', 6, '2026-02-28'],
    ['2025-09-01', 6, '2026-03-01'],
    ['2025-12-31', 6, '2026-06-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-01-31', -2, '2025-11-30'],
    ['2026-03-31', 0, '2026-03-31'],
  ])('%s and %d months is %s', (day, months, sum) => {
    expect(addMonths(day, months)).toBe(sum);
  });

  it('gives a day so many months on, on the same date or the last of a shorter month', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const sum = addMonths(day, months);
        const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(isDay(sum)).toBe(true);
        expect(monthOf(sum) - monthOf(day)).toBe(months);
        if (sum.slice(8) !== day.slice(8)) {
          expect(sum.slice(8) < day.slice(8)).toBe(true);
          expect(isDay(`${sum.slice(0, 8)}${String(Number(sum.slice(8)) + 1).padStart(2, '0')}`)).toBe(false);
        }
      }),
    );
  });

  it('refuses what is no day', () => {
    for (const text of ['2026-02-29', '2026-2-1', '', '今天'])
      expect(() => addMonths(text, 1)).toThrow(RangeError);
  });
});

describe('the last years', () => {
  it.each([
    ['2021-03-15', 3, '2024-03-15', false],
    ['2021-03-16', 3, '2024-03-15', true],
    ['2024-03-15', 3, '2024-03-15', true],
    ['2024-03-16', 3, '2024-03-15', false],
    ['2024-02-29', 4, '2028-02-28', true],
    ['2024-02-29', 4, '2028-02-29', false],
  ])('%s in the last %d years on %s: %s', (day, years, on, isInside) => {
    expect(isWithinYears(day, years, on)).toBe(isInside);
  });

  it('are those from which so many years have not passed by the calendar', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 10 }), (day, on, years) => {
        expect(isWithinYears(day, years, on)).toBe(day <= on && on < addMonths(day, 12 * years));
      }),
      { numRuns: 1000 },
    );
  });
});
