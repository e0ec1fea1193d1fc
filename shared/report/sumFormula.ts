import { limitFormula, limitsOfSum } from '../scheme/limits.ts';
import type { SheetForm } from '../scheme/sheet.ts';

/**
 * The sum of so many scores within the limits of their dimension or sheet as a live formula; "" while one has none.
 *
 * @example sumFormula('E5:E7', 3, dimension) // 'IF(COUNT(E5:E7)=3,ROUND(SUM(E5:E7),2),"")'
 */
export function sumFormula(scores: string, count: number, part: Parameters<typeof limitsOfSum>[0]): string {
  return `IF(COUNT(${scores})=${count},ROUND(${limitFormula(`SUM(${scores})`, limitsOfSum(part))},2),"")`;
}

/**
 * The total of a sheet as a live formula over the scores of its items, each dimension within its own limits; "" while an
 * item has none. `scores` is the range of them all, `addressOf` the address of one by its place in the form.
 */
export function sheetFormula(form: SheetForm, scores: string, addressOf: (item: number) => string): string {
  const isPlain = form.dimensions.every(({ floor, cap }) => floor == null && cap == null);
  if (isPlain) return sumFormula(scores, form.items.length, form);
  let next = 0;
  const sums = form.dimensions.map((dimension) => {
    const first = next;
    next += dimension.items.length;
    return limitFormula(`SUM(${addressOf(first)}:${addressOf(next - 1)})`, limitsOfSum(dimension));
  });
  const total = limitFormula(sums.join('+'), limitsOfSum(form));
  return `IF(COUNT(${scores})=${form.items.length},ROUND(${total},2),"")`;
}
