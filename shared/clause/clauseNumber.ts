import { chineseDigit, chineseNumber } from '../number/chineseNumber.ts';
import { type Hundredths, parsePoints } from '../number/points.ts';

/** A number in figures or in Chinese numerals, as a pattern without groups. */
export const numberPattern =
  '(?:\\d+(?:\\.\\d+)?|[零一二两三四五六七八九十百]+(?:点[零一二三四五六七八九]+)?|半)';

/**
 * The hundredths of a number in figures or Chinese numerals; null where it has more than two decimals or is none.
 *
 * @example hundredthsOf('0.5') // 50
 * @example hundredthsOf('十二') // 1200
 * @example hundredthsOf('半') // 50
 */
export function hundredthsOf(text: string): Hundredths | null {
  if (/^\d/u.test(text)) return parsePoints(text);
  if (text === '半') return 50;
  const [whole = '', fraction] = text.split('点');
  const value = chineseNumber(whole);
  if (value === null) return null;
  if (fraction === undefined) return value * 100;
  return parsePoints(`${value}.${[...fraction].map((character) => chineseDigit(character) ?? 0).join('')}`);
}

/**
 * The whole number; null where it is none.
 *
 * @example wholeOf('两') // 2
 */
export function wholeOf(text: string): number | null {
  const value = hundredthsOf(text);
  return value === null || value % 100 !== 0 ? null : value / 100;
}

/** The number as a scheme writes a bound, with at most two decimals; null where it has more. @example plainOf('95.5') // 95.5 */
export function plainOf(text: string): number | null {
  const value = hundredthsOf(text);
  return value === null ? null : value / 100;
}
