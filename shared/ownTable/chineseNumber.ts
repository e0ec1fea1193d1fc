const digits = '零一二三四五六七八九';

/**
 * The number that Chinese numerals up to 千 write, or figures; null where the text is neither.
 *
 * @example chineseNumber('二十五') // 25
 */
export function chineseNumber(text: string): number | null {
  if (/^\d+(?:\.\d+)?$/u.test(text)) return Number(text);
  const plain = text.replace(/[〇]/gu, '零').replace(/两/gu, '二');
  if (!/^[零一二三四五六七八九十百千]+$/u.test(plain)) return null;
  let sum = 0;
  let digit: number | null = null;
  for (const sign of plain) {
    const value = digits.indexOf(sign);
    if (value >= 0) digit = value;
    else {
      sum += (digit ?? 1) * (sign === '十' ? 10 : sign === '百' ? 100 : 1000);
      digit = null;
    }
  }
  return sum + (digit ?? 0);
}
