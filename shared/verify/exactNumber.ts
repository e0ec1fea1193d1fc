/** An exact fraction; `denominator` is positive. What the cells of a workbook are reckoned in, so that no sum is off. */
export interface ExactNumber {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const zero: ExactNumber = { numerator: 0n, denominator: 1n };

/** The fraction in lowest terms. Errors: throws RangeError where the denominator is 0. */
export function exact(numerator: bigint, denominator = 1n): ExactNumber {
  if (denominator === 0n) throw new RangeError('no number has the denominator 0');
  if (denominator === 1n) return { numerator, denominator };
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator * sign) || 1n;
  return { numerator: (numerator * sign) / divisor, denominator: (denominator * sign) / divisor };
}

const decimal = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;

/** The number that a decimal text names; null where it names none. @example parseExact('1.50') // 3/2 */
export function parseExact(text: string): ExactNumber | null {
  const match = decimal.exec(text.trim());
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return null;
  const digits = BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n);
  const places = fraction.length - Number(exponent);
  return places > 0 ? exact(digits, 10n ** BigInt(places)) : exact(digits * 10n ** BigInt(-places));
}

/** The decimal that a cell's number is written as. Errors: throws RangeError where it is not finite. */
export function exactOf(number: number): ExactNumber {
  const parsed = parseExact(String(number));
  if (!parsed) throw new RangeError(`not a finite number: ${number}`);
  return parsed;
}

export function add(a: ExactNumber, b: ExactNumber): ExactNumber {
  if (a.denominator === b.denominator) return exact(a.numerator + b.numerator, a.denominator);
  return exact(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function negate({ numerator, denominator }: ExactNumber): ExactNumber {
  return { numerator: -numerator, denominator };
}

export function multiply(a: ExactNumber, b: ExactNumber): ExactNumber {
  return exact(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Errors: throws RangeError where `b` is 0. */
export function divide(a: ExactNumber, b: ExactNumber): ExactNumber {
  return exact(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Less than, equal to or more than 0 as `a` is less than, equal to or more than `b`. */
export function compareExact(a: ExactNumber, b: ExactNumber): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The next whole number below. @example floorExact(exact(-1n, 2n)) // -1n */
export function floorExact({ numerator, denominator }: ExactNumber): bigint {
  const whole = numerator / denominator;
  return numerator < 0n && whole * denominator !== numerator ? whole - 1n : whole;
}

/** Rounded as Excel's ROUND does: a half goes away from 0. */
export function roundExact(number: ExactNumber, places: number): ExactNumber {
  const scale = 10n ** BigInt(Math.abs(places));
  const by = places < 0 ? exact(1n, scale) : exact(scale);
  const isNegative = number.numerator < 0n;
  const scaled = multiply(isNegative ? negate(number) : number, by);
  const whole = floorExact(add(scaled, exact(1n, 2n)));
  return divide(exact(isNegative ? -whole : whole), by);
}

/** The number as a cell's number has it. */
export function asNumber({ numerator, denominator }: ExactNumber): number {
  return Number(numerator) / Number(denominator);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
