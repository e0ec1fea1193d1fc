import { plainNumber } from '../../../shared/typed/plainNumber.ts';
import type { Typed } from '../../../shared/typed/typed.ts';

/**
 * The whole count that a person typed, full-width digits too; null for an empty field, which is not 0.
 *
 * @example parseCount('１２') // { value: 12 }
 */
export function parseCount(text: string): Typed<number | null> {
  const digits = plainNumber(text);
  if (digits === '') return { value: null };
  if (!/^\d+$/.test(digits)) return { problem: '请填不小于 0 的整数' };
  return digits.length > 6 ? { problem: '数太大，请核对' } : { value: Number(digits) };
}
