import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainNumber } from '../../shared/typed/plainNumber.ts';
import { readDay } from '../../shared/typed/readDay.ts';
import { readNumber } from '../../shared/typed/readNumber.ts';
import { readYear } from '../../shared/typed/readYear.ts';

const wide = (text: string) =>
  [...text].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('');

describe('a number', () => {
  it.each([
    ['４６', 46],
    ['＋５', 5],
    ['1,137', 1137],
    ['１，１３７', 1137],
    ['46人', 46],
    [' 7 ', 7],
    ['-0', 0],
  ])('%s is read', (text, value) => {
    expect(readNumber(text, { min: 0, max: 100_000, decimals: 0, unit: '人' })).toEqual({ value });
  });

  it.each(['四十六', '0。5', '0，5', '1,13', '－1', '1e3', '0x10', '100001'])(
    '%s is not, and why is said',
    (text) => {
      expect(readNumber(text, { min: 0, max: 100_000, decimals: 0 })).toEqual({
        problem: '请填 0～100000 的整数',
      });
    },
  );

  it('has a 。 for its point', () => {
    expect(readNumber('０。５', { min: 0, max: 100, decimals: 2 })).toEqual({ value: 0.5 });
    expect(readNumber('0.125', { min: 0, max: 100, decimals: 2 })).toHaveProperty('problem');
  });

  it('means the same in figures of either width', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), (value) => {
        expect(plainNumber(wide(String(value)))).toBe(String(value));
      }),
    );
  });
});

describe('a year', () => {
  it.each([
    ['２０２６', 2026],
    ['2026年', 2026],
    ['26', 2026],
    ['２６年度', 2026],
  ])('%s is read', (text, value) => expect(readYear(text)).toEqual({ value }));

  it.each(['20266', '1998', '二〇二六', '2026.5'])('%s is not', (text) =>
    expect(readYear(text)).toHaveProperty('problem'),
  );
});

describe('a day', () => {
  it.each([
    '２０２６．５．６',
    '2026。5。6',
    '２０２６，５，６',
    '26-5-6',
    '2026、5、6',
    '2026年5月6日',
    '２０２６０５０６',
  ])('%s is read', (text) => expect(readDay(text, false)).toEqual({ value: '2026-05-06' }));

  it('is a month where one will do, and is asked for where not', () => {
    expect(readDay('2018年7月', true)).toEqual({ value: '2018-07' });
    expect(readDay('2018年7月', false)).toEqual({ problem: '请写到日，如 2018-7-1' });
  });

  it.each(['2026-2-30', '五月六日', '5-6', '2026'])('%s is none', (text) =>
    expect(readDay(text, true)).toHaveProperty('problem'),
  );
});
