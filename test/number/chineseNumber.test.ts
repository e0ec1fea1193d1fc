import { expect, it } from 'vitest';
import { hundredthsOf } from '../../shared/clause/clauseNumber.ts';
import { chineseNumber } from '../../shared/number/chineseNumber.ts';

const digits = '零一二三四五六七八九';

/** A whole number below 10,000 as it is written. */
function written(value: number): string {
  const [thousands, hundreds, tens, ones] = String(value).padStart(4, '0').split('').map(Number) as number[];
  const words =
    (thousands! > 0 ? `${digits[thousands!]}千` : '') +
    (hundreds! > 0 ? `${digits[hundreds!]}百` : thousands! > 0 && (tens! > 0 || ones! > 0) ? '零' : '') +
    (tens! > 0 ? `${digits[tens!]}十` : hundreds! > 0 && ones! > 0 ? '零' : '') +
    (ones! > 0 ? digits[ones!] : '');
  return words === '' ? '零' : words.replace(/^一十/, '十');
}

it('every whole number below 10,000 is read as it is written, in a table and in a clause alike', () => {
  for (let value = 0; value < 10_000; value += 1) {
    expect(chineseNumber(written(value)), written(value)).toBe(value);
    expect(hundredthsOf(written(value)), written(value)).toBe(value * 100);
  }
});

it.each(['', '二五', '十百', '几', '千', '一点五'])('%j is none', (text) =>
  expect(chineseNumber(text)).toBeNull(),
);
