import type { Share } from './comparison.ts';

/**
 * The share with its counts, and in percent: exactly where four places are enough, otherwise rounded half up to two
 * places and marked 约. For reading only; comparisons use the counts.
 *
 * @example describeShare({ count: 20001, of: 25000 }) // '20001／25000＝80.004%'
 * @example describeShare({ count: 2, of: 3 }) // '2／3，约 66.67%'
 */
export function describeShare(share: Share): string {
  const percent = percentOf(share);
  return `${share.count}／${share.of}${percent.startsWith('约') ? '，' : '＝'}${percent}`;
}

/** The share in percent alone, as describeShare says it. @example percentOf({ count: 2, of: 3 }) // '约 66.67%' */
export function percentOf({ count, of }: Share): string {
  const isExact = (count * 1_000_000) % of === 0;
  return isExact
    ? `${trimmed((count * 1_000_000) / of, 4)}%`
    : `约 ${trimmed(rounded(count * 10_000, of), 2)}%`;
}

function rounded(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

function trimmed(scaled: number, places: number): string {
  const digits = String(scaled).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return fraction === '' ? digits.slice(0, -places) : `${digits.slice(0, -places)}.${fraction}`;
}
