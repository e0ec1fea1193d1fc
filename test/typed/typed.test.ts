import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainNumber } from '../../shared/typed/plainNumber.ts';
import { readBlock } from '../../shared/typed/readBlock.ts';
import { readDay } from '../../shared/typed/readDay.ts';
import { readNumber } from '../../shared/typed/readNumber.ts';
import { readPoints } from '../../shared/typed/readPoints.ts';
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

  const why = '请填 0～100000 的整数';
  it.each([
    ...['四十六', '1e3', '0x10', '100001'].map((text) => [text, { problem: why, isSure: true }] as const),
    ...['0。5', '0，5', '1,13', '－1'].map((text) => [text, { problem: why }] as const),
  ])('%s is not, and why is said', (text, typed) => {
    expect(readNumber(text, { min: 0, max: 100_000, decimals: 0 })).toEqual(typed);
  });

  it('is told at once to be none only where more typing cannot make one of it', () => {
    const read = (text: string) => readNumber(text, { min: 10, max: 1137, decimals: 1, unit: '分以上' });
    for (const text of ['四', '1e', '1138', '1x']) expect(read(text), text).toMatchObject({ isSure: true });
    for (const text of ['1', '-', '１，１', '80分', '1.', '1。'])
      expect(read(text), text).not.toHaveProperty('isSure');
  });

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

describe('points', () => {
  it.each([
    ['９２．５', { value: 9250 }],
    ['', { value: null }],
    ['100', { value: 10_000 }],
    ['925', { problem: '不能超过满分 100 分', isSure: true }],
    ['92.3', { problem: '得分应为 0.5 分的整数倍，请核对' }],
    ['九十', { problem: '请填最多两位小数的数', isSure: true }],
    ['-1', { problem: '请填最多两位小数的数' }],
  ])('%s are read within their bounds and steps', (text, typed) => {
    expect(readPoints(text, { max: 10_000, step: 50 })).toEqual(typed);
  });
});

describe('a block from Excel', () => {
  const place = { row: 1, column: 0, rows: 3, columns: 2 };
  const read = (text: string) => readPoints(text, { max: 10_000 });

  it('is laid on from its first cell; an empty cell leaves what stands', () => {
    expect(readBlock('90\t85\r\n88\t\r\n', place, read)).toEqual({
      cells: [
        { row: 1, column: 0, value: 9000 },
        { row: 1, column: 1, value: 8500 },
        { row: 2, column: 0, value: 8800 },
      ],
    });
  });

  it('is taken whole or not at all, and says what does not fit', () => {
    expect(readBlock('1\n2\n3', place, read)).toEqual({
      problems: ['粘贴的内容有 3 行 1 列，从这一格起只有 2 行 2 列'],
    });
    expect(readBlock('90\tx\n101\t5', place, read)).toEqual({
      problems: ['第 1 行第 2 列“x”：请填最多两位小数的数', '第 2 行第 1 列“101”：不能超过满分 100 分'],
    });
  });
});
