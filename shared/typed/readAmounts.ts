import { formatPoints, type Hundredths, parsePoints } from '../number/points.ts';
import { plainNumber } from './plainNumber.ts';
import type { Typed } from './typed.ts';

/**
 * The points of several cases as a person typed them, in hundredths: 1、2、1.5. Null for an empty field; 0 alone says that
 * there is none.
 *
 * @example readAmounts('1、2、1.5') // { value: [100, 200, 150] }
 */
export function readAmounts(text: string): Typed<readonly Hundredths[] | null> {
  const parts = text
    .split(/[、，,；;+＋\s]+/)
    .map((part) => plainNumber(part))
    .filter((part) => part !== '');
  if (parts.length === 0) return { value: null };
  const amounts = parts.map((part) => parsePoints(part));
  const wrong = parts.find((_, index) => amounts[index] === null);
  if (wrong !== undefined) return { problem: `“${wrong}”不是分值，请逐例填写，如 1、2、1.5` };
  const read = amounts.filter((each) => each !== null);
  return { value: read.length === 1 && read[0] === 0 ? [] : read };
}

/** @example formatAmounts([100, 150]) // '1、1.5' */
export function formatAmounts(amounts: readonly Hundredths[]): string {
  return amounts.length === 0 ? '0' : amounts.map(formatPoints).join('、');
}
