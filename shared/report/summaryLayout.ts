import { formatPoints } from '../number/points.ts';
import { fullOf } from '../scheme/fullOf.ts';
import { maxWords } from '../scheme/maxWords.ts';
import { decidingPart, leavesOf } from '../scheme/part.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import type { Dimension } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { textCell } from './makeCell.ts';
import type { RowDraft } from './rowDraft.ts';
import { partHeads } from './summaryParts.ts';
import type { UnitColumns } from './unitColumns.ts';
import type { WorksheetModel } from './workbookModel.ts';

/** Where the columns of the summary lie; they depend on the scheme. */
export interface SummaryLayout {
  readonly units: UnitColumns;
  readonly firstDimension: number;
  /** Where the total is made of parts: the first of their columns, which come before the total. */
  readonly firstPart: number;
  readonly total: number;
  readonly hasGrade: boolean;
  readonly hasVetoes: boolean;
  readonly hasState: boolean;
  readonly printed: number;
  readonly program: number;
}

/** The dimensions that have a column: none where each panelist fills a sheet, since there is no one sheet of theirs. */
export function shownDimensions(scheme: ScoredScheme): readonly Dimension[] {
  return decidingPart(scheme)?.panel ? [] : scheme.sheet.dimensions;
}

/** The columns for a scheme and its units. */
export function summaryLayout(scheme: ScoredScheme, units: UnitColumns, hasState: boolean): SummaryLayout {
  const dimensions = shownDimensions(scheme).length;
  const hasGrade = scheme.grades.length > 0;
  const firstDimension = units.heads.length + 2;
  const hasVetoes = scheme.vetoes !== undefined;
  const firstPart = firstDimension + dimensions;
  const total = firstPart + leavesOf(scheme).length;
  const printed = total + [hasGrade, hasVetoes, hasState].filter(Boolean).length;
  return {
    units,
    firstDimension,
    firstPart,
    total,
    hasGrade,
    hasVetoes,
    hasState,
    printed,
    program: printed + 2,
  };
}

/** The heads of the columns. */
export function summaryHeads(
  scheme: ScoredScheme,
  { units, hasGrade, hasVetoes, hasState }: SummaryLayout,
): RowDraft {
  const dimensions = shownDimensions(scheme).map((each) => `${wordsOf(each.name)}\n（${maxWords(each)}）`);
  const heads = [
    ...['名次', ...units.heads],
    ...dimensions,
    ...partHeads(scheme),
    `总分\n（${formatPoints(fullOf(scheme))}）`,
    ...(hasGrade ? ['等次'] : []),
    ...(hasVetoes ? ['直接认定情形'] : []),
    ...(hasState ? ['状态'] : []),
  ];
  return {
    cells: [
      ...heads.map((head) => textCell('head', head)),
      null,
      ...['核算总分', '核对总分', '核对名次'].map((head) => textCell('check', head)),
    ],
    height: 34,
  };
}

/** The columns that may be left out: what is said of the units, the dimensions, what the parts gave, and the state. */
export function summaryOptional(
  scheme: ScoredScheme,
  { units, firstDimension, firstPart, hasState, printed }: SummaryLayout,
): NonNullable<WorksheetModel['optionalColumns']> {
  return [
    ...units.heads.slice(1).map((name, index) => ({ column: 3 + index, name })),
    ...shownDimensions(scheme).map(({ name }, index) => ({
      column: firstDimension + index,
      name: wordsOf(name),
    })),
    ...leavesOf(scheme).map(({ name }, index) => ({ column: firstPart + index, name: wordsOf(name) })),
    ...(hasState ? [{ column: printed, name: '状态' }] : []),
  ];
}
