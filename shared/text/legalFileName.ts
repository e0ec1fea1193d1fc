import { legalText } from './legalText.ts';

/** Units: UTF-16 code units; three bytes each at most, a file name holds 255. */
const longest = 60;

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
