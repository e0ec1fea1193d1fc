/**
 * Whether more typing can make a number of the text, with or without its unit behind it. What cannot is told at once.
 *
 * @example mayBecomeNumber('1,13') // true: 1,137
 * @example mayBecomeNumber('80分', '分以上') // true
 * @example mayBecomeNumber('四') // false
 */
export function mayBecomeNumber(text: string, unit = ''): boolean {
  const plain = text.normalize('NFKC').replace(/\s/gu, '').replace(/。/gu, '.');
  const [figures = ''] = /^[-+]?\d*(?:,\d*)*\.?\d*/u.exec(plain) ?? [];
  return unit.startsWith(plain.slice(figures.length));
}
