/**
 * A cell's text as a person means it: full-width figures and blanks made plain, invisible characters dropped, a line
 * break inside Chinese text closed up, every other run of blanks one blank.
 *
 * @example cleanCell('第２ \u3000支部') // '第2 支部'
 */
export function cleanCell(text: string): string {
  if (isPlain.test(text)) return text;
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]|\p{Cc}(?<![\t\n\r])/gu, '')
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(?<=[\p{Script=Han}，、（）“”])[^\S\n\r]*[\r\n]+\s*(?=[\p{Script=Han}，、（）“”])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Most cells: Chinese, letters, figures and common marks, nothing to clean. */
const isPlain = /^[\u4e00-\u9fffA-Za-z0-9（）()“”、，。·.:：/-]*$/u;

/** A person's name, without the blank that lines two characters up with three. @example cleanName('张 三') // '张三' */
export function cleanName(text: string): string {
  return cleanCell(text).replace(/^(\p{Script=Han}) (\p{Script=Han})$/u, '$1$2');
}
