import { type Comparison, type ComparisonWord, comparisonOf } from '../number/comparison.ts';
import { numberPattern, plainOf } from './clauseNumber.ts';
import { comparisonsBefore, unitPattern } from './clauseWords.ts';

/** A comparison in a condition, with its unit; empty where it names none. */
export interface Compared {
  readonly when: Comparison;
  /** The number that is compared with, as `when` has it. */
  readonly bound: number;
  readonly unit: string;
  /** The upper end of a span: 80%～89%. */
  readonly upTo?: number;
  /** Only the number stands there: 两次扣2分, 100%得5分. */
  readonly isExact: boolean;
  readonly from: number;
  readonly to: number;
}

const incl = '(?:\\s*\\((?:含|不含)[^)]{0,8}\\))?';
const before = comparisonsBefore.map(
  ([words, comparison]) =>
    [
      new RegExp(
        `${words}[^,。;<>≤≥=0-9一二两三四五六七八九十]{0,4}?\\s*(?<n>${numberPattern})\\s*(?<unit>${unitPattern}|分)?${incl}(?!\\s*(?:及?以上|及?以下))`,
        'gu',
      ),
      comparison,
    ] as const,
);
const after = new RegExp(
  `(?<n>${numberPattern})\\s*(?<unit>${unitPattern}|分)?${incl}\\s*(?:及|或)?(?<word>以上|以下|以内|之内|之上|之下)${incl}`,
  'gu',
);
const span = new RegExp(
  `(?<low>\\d+(?:\\.\\d+)?)\\s*(?<unit0>%|分|次)?${incl}\\s*(?:[-~]{1,2}|至|到)\\s*(?<high>\\d+(?:\\.\\d+)?)\\s*(?<unit>%|分|次|人|项|篇)`,
  'gu',
);
const first = /^(?<n>[2-9]|[两三四五六七八九])\s*(?<unit>次|项|人|个|件|处|篇|份)(?=[未没不无])/u;
const reversed = /(?<n>\d+(?:\.\d+)?)\s*(?<unit>%|分)?\s*(?<sign>≤|<=|<)/gu;
const last = new RegExp(
  `(?<n>${numberPattern})\\s*(?<unit>%|次|项|篇|人|人次|份|条|个|件|场|例)(?:的|者|时)?$`,
  'u',
);

/**
 * The comparisons that a condition makes, in its order.
 *
 * @param plain as `plainText` gives it
 * @example readComparisons('达到80%未达到90%').map(({ when }) => when) // [{ atLeast: 80 }, { lessThan: 90 }]
 */
export function readComparisons(plain: string): Compared[] {
  const found: Compared[] = [];
  for (const match of plain.matchAll(span)) {
    const upTo = plainOf(match.groups?.high ?? '');
    add(found, match, 'atLeast', match.groups?.low, { isExact: false, ...(upTo !== null && { upTo }) });
  }
  for (const match of plain.matchAll(reversed))
    add(found, match, /=|≤/u.test(match.groups?.sign ?? '') ? 'atLeast' : 'moreThan', match.groups?.n);
  for (const match of plain.matchAll(after)) {
    const isNegated = /(?:未达到?|不到|没有达到|未达)\s*$/u.test(plain.slice(0, match.index));
    const isUp = /上/u.test(match.groups?.word ?? '');
    add(found, match, isUp ? (isNegated ? 'lessThan' : 'atLeast') : 'atMost', match.groups?.n);
  }
  for (const [pattern, comparison] of before) {
    for (const match of plain.matchAll(pattern)) add(found, match, comparison, match.groups?.n);
  }
  const end = found.length === 0 ? (last.exec(plain.trimEnd()) ?? first.exec(plain)) : null;
  if (end && !/[第\d.一二三四五六七八九十]$/u.test(plain.slice(0, end.index)))
    add(found, end, 'atLeast', end.groups?.n, { isExact: true });
  return found.sort((a, b) => a.from - b.from);
}

function add(
  found: Compared[],
  match: RegExpExecArray,
  word: ComparisonWord,
  number: string | undefined,
  rest: Pick<Compared, 'isExact' | 'upTo'> = { isExact: false },
): void {
  const bound = plainOf(number ?? '');
  const from = match.index;
  const to = from + match[0].length;
  if (bound === null || found.some((other) => from < other.to && other.from < to)) return;
  // 第三次 is which, not how many.
  if (/第$/u.test(match.input.slice(0, from))) return;
  found.push({ when: comparisonOf(word, bound), bound, unit: match.groups?.unit ?? '', ...rest, from, to });
}
