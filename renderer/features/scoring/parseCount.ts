import { mayBecomeNumber } from '../../../shared/typed/mayBecomeNumber.ts';
import { plainNumber } from '../../../shared/typed/plainNumber.ts';
import { notRead, type Typed } from '../../../shared/typed/typed.ts';

/**
 * The whole count that a person typed, full-width digits too; null for an empty field, which is not 0.
 *
 * @example parseCount('１２') // { value: 12 }
 */
export function parseCount(text: string): Typed<number | null> {
  const digits = plainNumber(text);
  if (digits === '') return { value: null };
  if (!/^\d+$/.test(digits)) return notRead('请填不小于 0 的整数', !mayBecomeNumber(text));
  return digits.length > 6 ? notRead('数太大，请核对', true) : { value: Number(digits) };
}
