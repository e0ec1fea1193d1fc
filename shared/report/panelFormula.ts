import type { PanelRule } from '../scheme/panelRule.ts';

/**
 * The mean of the numbers in a column of cells as the panel rule has it, not rounded; texts among them are no numbers.
 *
 * @example meanFormula('E6:E10', { trimFrom: 5 })
 * // 'IF(COUNT(E6:E10)>=5,(SUM(E6:E10)-MAX(E6:E10)-MIN(E6:E10))/(COUNT(E6:E10)-2),SUM(E6:E10)/COUNT(E6:E10))'
 */
export function meanFormula(range: string, { trimFrom }: Pick<PanelRule, 'trimFrom'>): string {
  const plain = `SUM(${range})/COUNT(${range})`;
  if (trimFrom === undefined) return plain;
  const trimmed = `(SUM(${range})-MAX(${range})-MIN(${range}))/(COUNT(${range})-2)`;
  return `IF(COUNT(${range})>=${trimFrom},${trimmed},${plain})`;
}

/** The mean rounded to its places once all `count` numbers are there; '' before. */
export function roundedMean(range: string, count: number, rule: PanelRule): string {
  return `IF(COUNT(${range})=${count},ROUND(${meanFormula(range, rule)},${rule.round.places}),"")`;
}
