import { legalText } from '../text/legalText.ts';

/** The most characters (UTF-16 units) that a cell takes. */
const longestCellText = 32_767;

/**
 * The text as a cell of an xlsx file may hold it: legal characters, a literal `_xHHHH_` escaped (Excel reads it as a
 * character code otherwise), cut to the longest text of a cell without cutting a character in two.
 *
 * Source: ECMA-376 part 1, 22.9.2.19 ST_Xstring.
 * @example sanitizeText('_x000D_') // '_x005F_x000D_'
 */
export function sanitizeText(text: string): string {
  const escaped = legalText(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  if (escaped.length <= longestCellText) return escaped;
  return escaped.slice(0, longestCellText).replace(/[\ud800-\udbff]$/, '');
}
