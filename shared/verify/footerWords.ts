import { footerPart } from '../report/footerPart.ts';
import type { WorksheetModel } from '../report/workbookModel.ts';

const tokens =
  /&([LCR])|&"[^"]*"|&K(?:[\dA-F]{6}|\d\d[+-]\d{3})|&\d+ ?|&[BIUESXYOH]|&([PN])|&(&)|(&[DTFAGZ]?|[^&]+)/gi;

/**
 * What a header or footer in Excel's code says: fonts and sizes set aside, its parts from left to right, page numbers as …
 *
 * Source: ECMA-376 part 1, 18.3.1.39 evenFooter.
 * @example footerWords('&L&"宋体,Regular"&8 日志\n1f&C第 &P 页') // '日志 1f；第 … 页'
 */
export function footerWords(code: string): string {
  const parts = { L: '', C: '', R: '' };
  let place: keyof typeof parts = 'C';
  for (const [, to, page, sign, words] of code.replace(/_x000[ad]_/gi, '\n').matchAll(tokens)) {
    const letter = to?.toUpperCase();
    if (letter === 'L' || letter === 'C' || letter === 'R') place = letter;
    else parts[place] += page ? '…' : (sign ?? words ?? '');
  }
  return [parts.L, parts.C, parts.R]
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join('；');
}

/** What the footer of a report says once it is written into a file. */
export function footerOfModel({ footer }: Pick<WorksheetModel, 'footer'>): string {
  return footerWords(
    `&L${footerPart(footer.left)}&C${footerPart(footer.center)}&R${footerPart(footer.right)}`,
  );
}

/** Whether two footers say the same, but for spaces and line ends. */
export function isSameFooter(a: string, b: string): boolean {
  return a.replace(/\s/g, '') === b.replace(/\s/g, '');
}
