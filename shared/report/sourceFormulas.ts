import type { Hundredths } from '../number/points.ts';
import type { Ratio } from '../number/ratio.ts';
import { leastOfSheet } from '../scheme/leastOf.ts';
import { limitsOfSum, withinLimits } from '../scheme/limits.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Source } from '../scheme/source.ts';

/**
 * The total of the sources by weight as a live formula; '' while one that carries weight has no score. Weights are whole
 * percent and scores have two places, so four places hold it exactly. `less` takes off what facts cost.
 *
 * @example weightedFormula([{ weight: 40, address: 'E9' }, { weight: 60, address: 'G9' }])
 * // 'IF(COUNT(E9,G9)=2,ROUND((E9*40+G9*60)/100,4),"")'
 */
export function weightedFormula(
  sources: readonly (Pick<Source, 'weight'> & { readonly address: string })[],
  less: (sum: string) => string = (sum) => sum,
): string {
  const weighed = sources.filter(({ weight }) => weight > 0);
  const addresses = weighed.map(({ address }) => address).join(',');
  const sum = weighed.map(({ address, weight }) => `${address}*${weight}`).join('+');
  return `IF(COUNT(${addresses})=${weighed.length},ROUND(${less(`(${sum})/100`)},4),"")`;
}

/** What the formula's four places mean, for people. */
export const exactWords = '总分至多四位小数，公式保留四位，为准确值，不取整再定等次';

/** The number format of an exact total: at least two places. */
export const exactFormat = '0.00##';

/**
 * The grade of the total in a cell as a live formula; '' without a total or below every grade. `names` are the grades by
 * band, as facts beside the total leave them, `off` what they take off the total. Units: hundredths.
 */
export function gradeFormula(
  { grades, sheet }: Pick<Scheme, 'grades' | 'sheet'>,
  address: string,
  names: readonly string[],
  off: Hundredths = 0,
): string {
  const { floor } = limitsOfSum(sheet ?? {});
  const lowest = sheet ? withinLimits(leastOfSheet(sheet) - off, { floor, cap: null }) : 0;
  const chain = grades.reduceRight((rest, { from }, index) => {
    const name = quoted(names[index] ?? '');
    // Every total reaches the lowest grade where none can fall below it.
    const isCertain = index === grades.length - 1 && from <= lowest;
    return isCertain ? name : `IF(${address}>=${from / 100},${name},${rest})`;
  }, '""');
  return `IF(${address}="","",${chain})`;
}

/** An exact total as a cell's value: 分 with up to four places, '' where there is none. */
export function exactValue(total: Ratio | null): number | '' {
  return total === null ? '' : Math.round((total.numerator * 100) / total.denominator) / 10_000;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** 一致 where a cell says the same text as the program; 未评完 where both say nothing. */
export function sameTextFormula(ours: string, theirs: string): string {
  return `IF(AND(${ours}="",${theirs}=""),"未评完",IF(${ours}=${theirs},"一致","不一致"))`;
}
