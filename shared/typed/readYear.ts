import type { Typed } from './typed.ts';

/**
 * The year that somebody typed, 2000 to 2100: ２０２６, 2026年, 26; null where nothing stands there.
 *
 * @example readYear('２６年') // { value: 2026 }
 */
export function readYear(text: string): Typed<number | null> {
  const plain = text.normalize('NFKC').replace(/\s|年度?$/gu, '');
  if (plain === '') return { value: null };
  const year = /^\d{2}$/.test(plain) ? 2000 + Number(plain) : Number(plain);
  return /^\d{2}(\d{2})?$/.test(plain) && year >= 2000 && year <= 2100
    ? { value: year }
    : { problem: '年度如 2026，在 2000 至 2100 之间' };
}
