import type { Share } from '../number/comparison.ts';
import { plainNumber } from './plainNumber.ts';
import type { Typed } from './typed.ts';

/**
 * The rate that a person typed as two counts: 38/46, ３８／４６, 38,46. Null for an empty field, which is not 0.
 *
 * @example readRate('38/46') // { value: { count: 38, of: 46 } }
 */
export function readRate(text: string): Typed<Share | null> {
  const parts = text
    .split(/[/／、，,\s]+/)
    .map((part) => plainNumber(part))
    .filter((part) => part !== '');
  if (parts.length === 0) return { value: null };
  const [count, of] = parts.map((part) => (/^\d{1,6}$/.test(part) ? Number(part) : Number.NaN));
  if (parts.length !== 2 || count === undefined || of === undefined || Number.isNaN(count + of))
    return { problem: '请填两个数，中间用“/”隔开，如 38/46' };
  if (of === 0) return { problem: '后一个数不能是 0' };
  return count > of ? { problem: '前一个数不能大于后一个数' } : { value: { count, of } };
}

/** @example formatRate({ count: 38, of: 46 }) // '38/46' */
export function formatRate({ count, of }: Share): string {
  return `${count}/${of}`;
}
