const digits = '零一二三四五六七八九';
const one = '[一二三四五六七八九]';
const numeral = new RegExp(`^(?:(${one})千零?)?(?:(${one})?(百)零?)?(?:(${one})?(十))?([${digits}])?$`, 'u');

/**
 * The number that Chinese numerals up to 千 write, or figures; null where the text is neither.
 *
 * @example chineseNumber('二十五') // 25
 * @example chineseNumber('两千零六') // 2006
 * @example chineseNumber('百') // 100
 * @example chineseNumber('二五') // null
 */
export function chineseNumber(text: string): number | null {
  if (/^\d+(?:\.\d+)?$/u.test(text)) return Number(text);
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二');
  const read = plain === '' ? null : numeral.exec(plain);
  if (!read) return null;
  const [, thousands, hundreds, hundred, tens, ten, ones] = read;
  const of = (sign: string | undefined) => (sign === undefined ? 0 : digits.indexOf(sign));
  // 十 and 百 stand for one of them by themselves.
  const times = (sign: string | undefined, count: string | undefined) =>
    sign === undefined ? 0 : count === undefined ? 1 : of(count);
  return of(thousands) * 1000 + times(hundred, hundreds) * 100 + times(ten, tens) * 10 + of(ones);
}

/** The digit that a Chinese numeral writes; null where it writes none. @example chineseDigit('五') // 5 */
export function chineseDigit(sign: string): number | null {
  const at = digits.indexOf(sign);
  return at < 0 ? null : at;
}
