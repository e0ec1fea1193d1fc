import { formatPoints } from '../number/points.ts';
import { maxWords } from '../scheme/maxWords.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import { textCell } from './makeCell.ts';
import type { RowDraft } from './rowDraft.ts';
import { sourceColumns } from './summarySources.ts';
import type { WorksheetModel } from './workbookModel.ts';

/** Columns before the dimensions: 名次, 单位, 类型, 上级单位. */
const leadWidths = [6, 28, 12, 16] as const;

/** Where the columns of the summary lie; they depend on the scheme. */
export interface SummaryLayout {
  readonly firstDimension: number;
  /** Where several sources score: the first of their columns, which come before the total. */
  readonly firstSource: number;
  readonly total: number;
  readonly hasGrade: boolean;
  readonly hasVetoes: boolean;
  readonly printed: number;
  readonly program: number;
  readonly columnWidths: readonly number[];
}

/** The columns for a scheme. */
export function summaryLayout(scheme: ScoredScheme): SummaryLayout {
  const dimensions = scheme.sheet.dimensions.length;
  const hasGrade = scheme.grades.length > 0;
  const firstDimension = leadWidths.length + 1;
  const hasVetoes = scheme.vetoes !== undefined;
  const sources = sourceColumns(scheme);
  const firstSource = firstDimension + dimensions;
  const total = firstSource + sources.length;
  const tail = [9, ...(hasGrade ? [9] : []), ...(hasVetoes ? [17] : []), 9];
  const printed = total + tail.length - 1;
  return {
    firstDimension,
    firstSource,
    total,
    hasGrade,
    hasVetoes,
    printed,
    program: printed + 2,
    columnWidths: [
      ...leadWidths,
      ...scheme.sheet.dimensions.map(() => 10),
      ...sources.map(({ width }) => width),
      ...tail,
      ...[2, 9, 9, 9],
    ],
  };
}

/** The heads of the columns. */
export function summaryHeads(scheme: ScoredScheme, { hasGrade, hasVetoes }: SummaryLayout): RowDraft {
  const dimensions = scheme.sheet.dimensions.map((each) => `${wordsOf(each.name)}\n（${maxWords(each)}）`);
  const heads = [
    ...['名次', '单位', '类型', '上级单位'],
    ...dimensions,
    ...sourceColumns(scheme).map(({ head }) => head),
    `总分\n（${formatPoints(scheme.sheet.total)}）`,
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

/** The columns that may be left out: 类型, 上级单位, the dimensions, what other sources gave, and the state. */
export function summaryOptional(
  { sheet }: ScoredScheme,
  { firstDimension, firstSource, printed }: SummaryLayout,
): NonNullable<WorksheetModel['optionalColumns']> {
  return [
    { column: 3, name: '类型' },
    { column: 4, name: '上级单位' },
    ...sheet.dimensions.map(({ name }, index) => ({ column: firstDimension + index, name: wordsOf(name) })),
    ...(sheet.sources ?? []).map(({ name }, index) => ({ column: firstSource + index, name: wordsOf(name) })),
    { column: printed, name: '状态' },
  ];
}
