import type { Share } from '../number/comparison.ts';
import { plainNumber } from './plainNumber.ts';
import type { Typed } from './typed.ts';

/**
 * The rate that a person typed as two counts: 38/46, ３８／４６, 38,46. Null for an empty field, which is not 0. A percentage is
 * none: it was rounded, and what lies beside a line decides. `counted` is what the first of them counts, where it is known.
 *
 * @example readRate('38/46') // { value: { count: 38, of: 46 } }
 * @example readRate('92%', '出席') // { problem: '百分比是取整的数，不能照填。请填两个数，…：先填出席的，后填总数' }
 */
export function readRate(text: string, counted = ''): Typed<Share | null> {
  const which = counted === '' ? '' : `：先填${counted}的，后填总数`;
  const rounded = counted !== '' && /[%％‰]|百分之/u.test(text) ? '百分比是取整的数，不能照填。' : '';
  const parts = text
    .split(/[/／、，,\s]+/)
    .map((part) => plainNumber(part))
    .filter((part) => part !== '');
  if (parts.length === 0) return { value: null };
  const [count, of] = parts.map((part) => (/^\d{1,6}$/.test(part) ? Number(part) : Number.NaN));
  if (parts.length !== 2 || count === undefined || of === undefined || Number.isNaN(count + of))
    return { problem: `${rounded}请填两个数，中间用“/”隔开，如 38/46${which}` };
  if (of === 0) return { problem: '后一个数不能是 0' };
  return count > of ? { problem: `前一个数不能大于后一个数${which}` } : { value: { count, of } };
}

/** What a rate counts, by its name. @example countedIn('党员大会出席率低于90%') // '出席' */
export function countedIn(label: string): string {
  return /(\p{Script=Han}{2})率/u.exec(label)?.[1] ?? '达到';
}

/** @example formatRate({ count: 38, of: 46 }) // '38/46' */
export function formatRate({ count, of }: Share): string {
  return `${count}/${of}`;
}
