/** A number of points as an integer count of hundredths: 8.5 分 is 850. The only unit between database and report. */
export type Hundredths = number;

const decimal = /^(-?)(\d{1,9})(?:\.(\d{1,2})0*)?$/;

/**
 * The hundredths that a decimal number of points stands for, or null where the text is no number of points with at
 * most two decimals.
 *
 * @example parsePoints('0.5') // 50
 * @example parsePoints('0.005') // null
 */
export function parsePoints(text: string): Hundredths | null {
  const match = decimal.exec(text.trim());
  if (!match) return null;
  const [, sign, whole, fraction = ''] = match;
  const hundredths = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return sign === '-' && hundredths !== 0 ? -hundredths : hundredths;
}

/**
 * The points as people write them, without trailing zeros.
 *
 * Units: hundredths in.
 * @example formatPoints(850) // '8.5'
 */
export function formatPoints(points: Hundredths): string {
  const sign = points < 0 ? '-' : '';
  const magnitude = Math.abs(points);
  const whole = Math.floor(magnitude / 100);
  const fraction = String(magnitude % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}
