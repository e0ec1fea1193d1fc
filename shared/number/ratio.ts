import type { Hundredths } from './points.ts';

/** An exact fraction of hundredths of a point; `denominator` is positive. What means and weights give. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The fraction in lowest terms.
 *
 * Errors: throws RangeError where a part is not a safe integer or the denominator is not positive.
 * @example ratio(1000, 4) // { numerator: 250, denominator: 1 }
 */
export function ratio(numerator: number, denominator = 1): Ratio {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new RangeError(`not an exact fraction: ${numerator}/${denominator}`);
  }
  const divisor = denominator === 1 ? 1 : greatestCommonDivisor(Math.abs(numerator), denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** Less than, equal to or more than 0 as `a` is less than, equal to or more than `b`; exact. */
export function compareRatios(a: Ratio, b: Ratio): number {
  if (a.denominator === b.denominator) return a.numerator - b.numerator;
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right;
  return sign(BigInt(a.numerator) * BigInt(b.denominator) - BigInt(b.numerator) * BigInt(a.denominator));
}

function sign(value: bigint): number {
  if (value === 0n) return 0;
  return value < 0n ? -1 : 1;
}

/** Adds exactly, or throws as ratio does. @example addRatios(ratio(1, 2), ratio(1, 3)) // 5/6 */
export function addRatios(a: Ratio, b: Ratio): Ratio {
  const common = greatestCommonDivisor(a.denominator, b.denominator);
  const byA = b.denominator / common;
  const byB = a.denominator / common;
  return ratio(a.numerator * byA + b.numerator * byB, a.denominator * byA);
}

/**
 * The fraction rounded half up to a number of decimal places of a point, as text with exactly those places. The one
 * place where a total is rounded.
 *
 * Units: a ratio of hundredths in, points out.
 * @example formatRatio(ratio(17001, 2), 2) // '85.01' (85.005 points)
 */
export function formatRatio(value: Ratio, places: number): string {
  const scale = 10 ** places;
  const scaled = scaledHalfUp(value, scale);
  const magnitude = Math.abs(scaled);
  const whole = Math.floor(magnitude / scale);
  const fraction = places === 0 ? '' : `.${String(magnitude % scale).padStart(places, '0')}`;
  return `${scaled < 0 ? '-' : ''}${whole}${fraction}`;
}

/** The nearest whole number of hundredths; a half goes up. @example roundRatio(ratio(3, 2)) // 2 */
export function roundRatio(value: Ratio): Hundredths {
  return roundHalfUp(value.numerator, value.denominator);
}

/**
 * The nearest number of so many places of a 分, in hundredths; a half goes away from 0, as ROUND has it in a workbook.
 *
 * @example roundToPlaces(ratio(17_005, 2), 1) // 8500: 85.025 分 is 85
 */
export function roundToPlaces({ numerator, denominator }: Ratio, places: number): Hundredths {
  const unit = 10 ** (2 - places);
  const rounded = roundHalfUp(Math.abs(numerator), denominator * unit) * unit;
  return numerator < 0 && rounded !== 0 ? -rounded : rounded;
}

/** The nearest whole number of 1/scale of a 分; a half goes up. Exact also where its products leave the safe integers. */
function scaledHalfUp({ numerator, denominator }: Ratio, scale: number): number {
  const above = numerator * scale;
  const below = denominator * 100;
  if (Number.isSafeInteger(2 * above + below) && Number.isSafeInteger(2 * below))
    return roundHalfUp(above, below);
  const doubled = 2n * BigInt(numerator) * BigInt(scale) + BigInt(below);
  const divisor = 2n * BigInt(below);
  const cut = doubled / divisor;
  return Number(doubled % divisor < 0n ? cut - 1n : cut);
}

function roundHalfUp(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

/** The largest number that divides both; the other where one is 0. */
export function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
