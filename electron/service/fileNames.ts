import { legalFileName } from '../../shared/text/legalFileName.ts';

/**
 * Names for files from names of people's own, without ending: no character that Windows refuses, none twice regardless
 * of case (further ones get " (2)").
 *
 * @example fileNames(['甲/乙', '甲/乙']) // ['甲_乙', '甲_乙 (2)']
 */
export function fileNames(wishes: readonly string[]): string[] {
  const taken = new Set<string>();
  return wishes.map((wish) => {
    const base = legalFileName(wish);
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base} (${number})`;
    taken.add(name.toLowerCase());
    return name;
  });
}
