import { compareRatios } from '../../../shared/number/ratio.ts';
import { type CandidateRow, compareGroups, type ResultRow } from './resultRow.ts';

type CompareRows = (a: ResultRow, b: ResultRow, order?: 'ascend' | 'descend' | null) => number;

/** Sorts within each group; the groups stay in place whichever way the column is sorted. */
function sortedBy(compare: (a: CandidateRow, b: CandidateRow) => number): CompareRows {
  return (a, b, order) => {
    const between = compareGroups(a, b);
    if (between !== 0) return order === 'descend' ? -between : between;
    return a.kind === 'candidate' && b.kind === 'candidate' ? compare(a, b) : 0;
  };
}

/** Sorts by a number of each row. */
export function sortedByNumber(numberOf: (row: CandidateRow) => number): CompareRows {
  return sortedBy((a, b) => numberOf(a) - numberOf(b));
}

const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

/** By the names' pinyin, with numbers inside them as numbers. */
export const sortedByName = sortedBy((a, b) =>
  collator.compare(a.result.candidate.name, b.result.candidate.name),
);

/** By the exact totals; those without one first. */
export const sortedByTotal = sortedBy(({ result: { total: a } }, { result: { total: b } }) =>
  a === null || b === null ? Number(a !== null) - Number(b !== null) : compareRatios(a, b),
);
