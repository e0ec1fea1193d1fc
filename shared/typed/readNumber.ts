import { mayBecomeNumber } from './mayBecomeNumber.ts';
import { plainNumber } from './plainNumber.ts';
import { notRead, type Typed } from './typed.ts';

/** What a box takes. */
export interface NumberKind {
  readonly min: number;
  readonly max: number;
  /** How many decimals at most. */
  readonly decimals: number;
  /** What stands behind the number in the box, which may be typed with it. */
  readonly unit?: string | undefined;
}

/**
 * The number that somebody typed; null where nothing stands there, which is not 0.
 *
 * @example readNumber('４６', { min: 0, max: 100, decimals: 0 }) // { value: 46 }
 * @example readNumber('－1', { min: 0, max: 100, decimals: 0 }) // { problem: '请填 0～100 的整数' }
 */
export function readNumber(
  text: string,
  { min, max, decimals, unit = '' }: NumberKind,
): Typed<number | null> {
  const typed = plainNumber(text);
  const plain = unit !== '' && typed.endsWith(unit) ? typed.slice(0, -unit.length) : typed;
  if (plain === '') return { value: null };
  const [, fraction = ''] = /^-?\d{1,15}(?:\.(\d+))?$/.exec(plain) ?? [undefined, undefined];
  const isNumber = /^-?\d{1,15}(\.\d+)?$/.test(plain) && fraction.length <= decimals;
  const value = Number(plain);
  if (isNumber && value >= min && value <= max) return { value: value === 0 ? 0 : value };
  const what = decimals === 0 ? '整数' : `数，最多 ${decimals} 位小数`;
  const problem = `请填 ${min}～${max} 的${what}`;
  // Further figures only make it larger.
  return notRead(problem, (isNumber && value > max) || !mayBecomeNumber(text, unit));
}
