import { legalText } from '../text/legalText.ts';

const longest = 31;

/**
 * Names for worksheets, in the order of the wishes: at most 31 characters, none of `[]:*?/\`, no apostrophe at an end,
 * not blank, not "History", unique without regard to case (further ones get " (2)", " (3)" …).
 *
 * @example sheetNames(['机电系', '机电系', 'a/b']) // ['机电系', '机电系 (2)', 'a_b']
 */
export function sheetNames(wishes: readonly string[]): string[] {
  const taken = new Set<string>();
  const lastSuffix = new Map<string, number>();
  return wishes.map((wish) => {
    const base = legalName(wish);
    const key = base.toLowerCase();
    let name = base;
    for (let suffix = lastSuffix.get(key) ?? 1; taken.has(name.toLowerCase()); ) {
      suffix += 1;
      lastSuffix.set(key, suffix);
      const ending = ` (${suffix})`;
      name = `${cut(base, longest - ending.length)}${ending}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The sheet's name as a formula or a defined name writes it. @example quoteSheetName("it's") // "'it''s'" */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function legalName(wish: string): string {
  const legal = legalText(wish)
    .replace(/[[\]:*?/\\\t\n]/g, '_')
    .trim();
  const name = cut(legal, longest)
    .replace(/^'+|'+$/g, '')
    .trim();
  if (name === '') return '未命名';
  return name.toLowerCase() === 'history' ? `${name}_` : name;
}

/** The first so many UTF-16 units, without half a character at the end. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}
