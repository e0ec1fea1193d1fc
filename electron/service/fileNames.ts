import { legalText } from '../../shared/text/legalText.ts';

/** Units: UTF-16 code units; three bytes each at most, a file name holds 255. */
const longest = 60;

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

/** The text as part of a file's name. @example legalFileName('甲:乙') // '甲_乙' */
export function legalFileName(text: string): string {
  const legal = legalText(text)
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[. ]+$/, '')
    .trim();
  return legal === '' ? '未命名' : legal;
}
