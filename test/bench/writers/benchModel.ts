import { reportModel } from '../../../shared/report/reportModel.ts';
import type { WorkbookModel } from '../../../shared/report/workbookModel.ts';
import type { ScoredScheme } from '../../../shared/scheme/scheme.ts';
import { allSeen, shandong, sourceOf } from '../../report/shandongSource.ts';
import { benchValues } from '../benchValues.ts';

export const benchBooks = ['summary', 'sheets'] as const;
export type BenchBook = (typeof benchBooks)[number];

/** So many dimensions make 汇总表 30 columns wide. */
const dimensions = 18;

/** 汇总表 of 10,000 candidates in 30 columns, or 500 score sheets; the same at every run. */
export function benchModel(book: BenchBook): WorkbookModel {
  return book === 'summary'
    ? reportModel('summary', sourceOf(candidates(10_000), wide(shandong)))
    : reportModel('sheets', sourceOf(candidates(500)));
}

function candidates(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    name: `第${index + 1}党总支`,
    values: benchValues(index),
    items: allSeen,
  }));
}

/** The scheme with its items in more dimensions, which is more columns for the same scores. */
function wide(scheme: ScoredScheme): ScoredScheme {
  const { items } = scheme.sheet;
  const [first] = scheme.sheet.dimensions;
  if (!first) throw new RangeError('a sheet has a dimension');
  const parts = Array.from({ length: dimensions }, (_, index) =>
    index < dimensions - 1 ? items.slice(index, index + 1) : items.slice(index),
  );
  return {
    ...scheme,
    sheet: {
      ...scheme.sheet,
      dimensions: parts.map((part, index) => ({
        ...first,
        id: String(index + 1),
        name: { caption: `第${index + 1}项` },
        max: part.reduce((sum, { max }) => sum + max, 0),
        items: part,
      })),
    },
  };
}
