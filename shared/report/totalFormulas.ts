import type { Hundredths } from '../number/points.ts';
import type { Ratio } from '../number/ratio.ts';
import { openGrade, type Way } from '../outcome/gradeOf.ts';
import { leastOfSheet } from '../scheme/leastOf.ts';
import { limitsOfSum, withinLimits } from '../scheme/limits.ts';
import { inPercent, isCounted, leavesOf, type Part, type WithParts } from '../scheme/part.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { exactPlaces } from '../scheme/totalWords.ts';

/**
 * The total of the parts as a live formula; '' while one that counts has no points. Its places hold it exactly.
 * `addressOf` is the cell of a part's points, `less` takes off what facts cost.
 *
 * @example partsFormula(tianjin4060, (id) => cells[id])
 * // 'IF(COUNT(E9,G9)=2,ROUND((E9*40+G9*60)/100,4),"")'
 */
export function partsFormula(
  scheme: WithParts,
  addressOf: (partId: string) => string,
  less: (sum: string) => string = (sum) => sum,
): string {
  const counted = leavesOf(scheme).filter(({ id }) => isCounted(scheme, id));
  const addresses = counted.map(({ id }) => addressOf(id)).join(',');
  const sum = sumOf(scheme.parts, addressOf);
  return `IF(COUNT(${addresses})=${counted.length},ROUND(${less(sum)},${exactPlaces(scheme)}),"")`;
}

function sumOf(parts: readonly Part[], addressOf: (partId: string) => string): string {
  const term = (part: Part) =>
    part.takes === 'parts' ? `(${sumOf(part.parts, addressOf)})` : addressOf(part.id);
  const weighed = parts.flatMap((part) => (part.weight ? [`${term(part)}*${inPercent(part.weight)}`] : []));
  const plain = parts.filter(({ weight }) => weight === undefined).map(term);
  return [...(weighed.length > 0 ? [`(${weighed.join('+')})/100`] : []), ...plain].join('+');
}

/** The number format of an exact total: at least two places. */
export function exactFormat(scheme: WithParts): string {
  return `0.00${'#'.repeat(exactPlaces(scheme) - 2)}`;
}

/**
 * The grade of the total in a cell as a live formula; '' without a total or below every grade. `ways` are the grades by
 * band, as facts beside the total leave them, `off` what they take off the total, `pointsAt` the cell of an item's points.
 * Units: hundredths.
 */
export function gradeFormula(
  { grades, sheet }: Pick<Scheme, 'grades' | 'sheet'>,
  address: string,
  { ways, off = 0, pointsAt = () => '' }: GradeParts,
): string {
  const { floor } = limitsOfSum(sheet ?? {});
  const lowest = sheet ? withinLimits(leastOfSheet(sheet) - off, { floor, cap: null }) : 0;
  const chain = grades.reduceRight((rest, { from }, index) => {
    const name = wayFormula(ways[index] ?? '', pointsAt);
    // Every total reaches the lowest grade where none can fall below it.
    const isCertain = index === grades.length - 1 && from <= lowest;
    return isCertain ? name : `IF(${address}>=${from / 100},${name},${rest})`;
  }, '""');
  return `IF(${address}="","",${chain})`;
}

/** What a grade's formula is made of beside the total. */
export interface GradeParts {
  readonly ways: readonly Way[];
  readonly off?: Hundredths | undefined;
  readonly pointsAt?: ((itemId: string) => string) | undefined;
}

function wayFormula(way: Way, pointsAt: (itemId: string) => string): string {
  if (typeof way === 'string') return quoted(way);
  const cell = pointsAt(way.item);
  const [held, not] = [way.held, way.not].map((each) => wayFormula(each, pointsAt));
  return `IF(${cell}="",${quoted(openGrade)},IF(${cell}>=${way.atLeast / 100},${held},${not}))`;
}

/** An exact total as a cell's value in 分, '' where there is none. Its decimals end, since weights are percent. */
export function exactValue(total: Ratio | null): number | '' {
  if (total === null) return '';
  const scaled = (BigInt(total.numerator) * 10n ** mostPlaces) / (BigInt(total.denominator) * 100n);
  return Number(`${scaled}e-${mostPlaces}`);
}

/** As many decimals as a total can have: two of a score, four of its weight, four of its group's. */
const mostPlaces = 10n;

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** 一致 where a cell says the same text as the program; 未评完 where both say nothing. */
export function sameTextFormula(ours: string, theirs: string): string {
  return `IF(AND(${ours}="",${theirs}=""),"未评完",IF(${ours}=${theirs},"一致","不一致"))`;
}
