import type { Share } from '../scheme/comparison.ts';

/**
 * The share with its counts, and in percent: exactly where four places are enough, otherwise rounded half up to two
 * places and marked 约. For reading only; comparisons use the counts.
 *
 * @example describeShare({ count: 20001, of: 25000 }) // '20001／25000＝80.004%'
 * @example describeShare({ count: 2, of: 3 }) // '2／3，约 66.67%'
 */
export function describeShare({ count, of }: Share): string {
  const isExact = (count * 1_000_000) % of === 0;
  const percent = isExact ? trimmed((count * 1_000_000) / of, 4) : trimmed(rounded(count * 10_000, of), 2);
  return `${count}／${of}${isExact ? '＝' : '，约 '}${percent}%`;
}

function rounded(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

function trimmed(scaled: number, places: number): string {
  const digits = String(scaled).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return fraction === '' ? digits.slice(0, -places) : `${digits.slice(0, -places)}.${fraction}`;
}
