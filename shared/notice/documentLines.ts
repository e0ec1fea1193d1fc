import { legalText } from '../text/legalText.ts';

/**
 * What a text holds, line by line, as a document takes it: legal characters only, spaces in a row as one, no blank lines
 * and nothing around a line (indents are the document's own).
 *
 * @example linesOf('　　一段\r\n\n另一段\u0007') // ['一段', '另一段']
 */
export function linesOf(text: string): string[] {
  return legalText(text)
    .split(/[\n\u0085\u2028\u2029]/)
    .map((line) => line.replace(/[\t \u00a0]+/g, ' ').trim())
    .filter((line) => line !== '');
}

/**
 * The same as one line.
 *
 * @example lineOf('某校\n党委') // '某校 党委'
 */
export function lineOf(text: string): string {
  return linesOf(text).join(' ');
}

/**
 * How wide a line of text is.
 *
 * Units: characters of full width; letters, digits and signs of ASCII are half of one.
 * @example textWidth('2026年5月1日') // 6
 */
export function textWidth(line: string): number {
  return [...line].reduce((sum, character) => sum + (character <= '\u007f' ? 0.5 : 1), 0);
}
