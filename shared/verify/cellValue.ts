import { compareExact, type ExactNumber, parseExact, zero } from './exactNumber.ts';

/** What a cell or a part of a formula comes to; null is an empty cell. */
export type Scalar = ExactNumber | string | boolean | null;

/** A rectangle of values by rows, or a list in braces. */
export interface Area {
  readonly values: readonly Scalar[];
}

/** Values of a formula that comes to an error, as `#VALUE!`. */
export class FormulaFault extends Error {}

/** A formula that this program cannot compute: an unknown function, another workbook. The message names it. */
export class UnknownFormula extends Error {}

export function isExact(value: unknown): value is ExactNumber {
  return typeof value === 'object' && value !== null && 'numerator' in value;
}

/** The value as arithmetic takes it: an empty cell is 0. Errors: throws FormulaFault where it is no number. */
export function toExact(value: Scalar): ExactNumber {
  if (value === null || value === false) return zero;
  if (value === true) return { numerator: 1n, denominator: 1n };
  if (typeof value !== 'string') return value;
  const parsed = parseExact(value);
  if (!parsed) throw new FormulaFault('#VALUE!');
  return parsed;
}

/** The value as a condition takes it. Errors: throws FormulaFault where it is a text. */
export function toBoolean(value: Scalar): boolean {
  if (typeof value === 'string') throw new FormulaFault('#VALUE!');
  return typeof value === 'boolean' ? value : toExact(value).numerator !== 0n;
}

/** Less than, equal to or more than 0, as Excel orders values: numbers, texts regardless of case, truth values. */
export function compareScalars(a: Scalar, b: Scalar): number {
  const [left, right] = [a ?? blankLike(b), b ?? blankLike(a)];
  const difference = kindOrder(left) - kindOrder(right);
  if (difference !== 0) return difference;
  if (typeof left === 'string' && typeof right === 'string') {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return compareExact(toExact(left), toExact(right));
}

function blankLike(other: Scalar): Scalar {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : zero;
}

function kindOrder(value: Scalar): number {
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 0;
}
