import { formatPoints } from '../number/points.ts';
import { fullOf } from '../scheme/fullOf.ts';
import { maxWords } from '../scheme/maxWords.ts';
import { decidingPart, leavesOf } from '../scheme/part.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import type { Dimension } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { textCell } from './makeCell.ts';
import type { RowDraft } from './rowDraft.ts';
import { partColumns } from './summaryParts.ts';
import type { WorksheetModel } from './workbookModel.ts';

/** Columns before the dimensions: 名次, 单位, 类型, 上级单位. */
const leadWidths = [6, 28, 12, 16] as const;

/** Where the columns of the summary lie; they depend on the scheme. */
export interface SummaryLayout {
  readonly firstDimension: number;
  /** Where the total is made of parts: the first of their columns, which come before the total. */
  readonly firstPart: number;
  readonly total: number;
  readonly hasGrade: boolean;
  readonly hasVetoes: boolean;
  readonly printed: number;
  readonly program: number;
  readonly columnWidths: readonly number[];
}

/** The dimensions that have a column: none where each panelist fills a sheet, since there is no one sheet of theirs. */
export function shownDimensions(scheme: ScoredScheme): readonly Dimension[] {
  return decidingPart(scheme)?.panel ? [] : scheme.sheet.dimensions;
}

/** The columns for a scheme. */
export function summaryLayout(scheme: ScoredScheme): SummaryLayout {
  const dimensions = shownDimensions(scheme).length;
  const hasGrade = scheme.grades.length > 0;
  const firstDimension = leadWidths.length + 1;
  const hasVetoes = scheme.vetoes !== undefined;
  const parts = partColumns(scheme);
  const firstPart = firstDimension + dimensions;
  const total = firstPart + parts.length;
  const tail = [9, ...(hasGrade ? [9] : []), ...(hasVetoes ? [17] : []), 9];
  const printed = total + tail.length - 1;
  return {
    firstDimension,
    firstPart,
    total,
    hasGrade,
    hasVetoes,
    printed,
    program: printed + 2,
    columnWidths: [
      ...leadWidths,
      ...shownDimensions(scheme).map(() => 10),
      ...parts.map(({ width }) => width),
      ...tail,
      ...[2, 9, 9, 9],
    ],
  };
}

/** The heads of the columns. */
export function summaryHeads(scheme: ScoredScheme, { hasGrade, hasVetoes }: SummaryLayout): RowDraft {
  const dimensions = shownDimensions(scheme).map((each) => `${wordsOf(each.name)}\n（${maxWords(each)}）`);
  const heads = [
    ...['名次', '单位', '类型', '上级单位'],
    ...dimensions,
    ...partColumns(scheme).map(({ head }) => head),
    `总分\n（${formatPoints(fullOf(scheme))}）`,
    ...(hasGrade ? ['等次'] : []),
    ...(hasVetoes ? ['直接认定情形'] : []),
    '状态',
  ];
  return {
    cells: [
      ...heads.map((head) => textCell('head', head)),
      null,
      ...['程序总分', '核对总分', '核对名次'].map((head) => textCell('check', head)),
    ],
    height: 34,
  };
}

/** The columns that may be left out: 类型, 上级单位, the dimensions, what the parts gave, and the state. */
export function summaryOptional(
  scheme: ScoredScheme,
  { firstDimension, firstPart, printed }: SummaryLayout,
): NonNullable<WorksheetModel['optionalColumns']> {
  return [
    { column: 3, name: '类型' },
    { column: 4, name: '上级单位' },
    ...shownDimensions(scheme).map(({ name }, index) => ({
      column: firstDimension + index,
      name: wordsOf(name),
    })),
    ...leavesOf(scheme).map(({ name }, index) => ({ column: firstPart + index, name: wordsOf(name) })),
    { column: printed, name: '状态' },
  ];
}
