import type { Scheme } from '../scheme/scheme.ts';
import type { Source } from '../scheme/source.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Ratio } from '../scoring/ratio.ts';

/**
 * The total of the sources by weight as a live formula; '' while one that carries weight has no score. Weights are whole
 * percent and scores have two places, so four places hold it exactly.
 *
 * @example weightedFormula([{ weight: 40, address: 'E9' }, { weight: 60, address: 'G9' }])
 * // 'IF(COUNT(E9,G9)=2,ROUND((E9*40+G9*60)/100,4),"")'
 */
export function weightedFormula(
  sources: readonly (Pick<Source, 'weight'> & { readonly address: string })[],
): string {
  const weighed = sources.filter(({ weight }) => weight > 0);
  const addresses = weighed.map(({ address }) => address).join(',');
  const sum = weighed.map(({ address, weight }) => `${address}*${weight}`).join('+');
  return `IF(COUNT(${addresses})=${weighed.length},ROUND((${sum})/100,4),"")`;
}

/** What the formula's four places mean, for people. */
export const exactWords = '总分至多四位小数，公式保留四位，为准确值，不取整再定等次';

/** The number format of an exact total: at least two places. */
export const exactFormat = '0.00##';

/** The grade of the total in a cell as a live formula; '' without a total. */
export function gradeFormula({ grades }: Pick<Scheme, 'grades'>, address: string): string {
  const bands = grades.map(({ name, from }, index) => ({ name: quoted(wordsOf(name)), from, index }));
  const chain = bands.reduceRight(
    (rest, { name, from, index }) =>
      index === bands.length - 1 ? name : `IF(${address}>=${from / 100},${name},${rest})`,
    '""',
  );
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
