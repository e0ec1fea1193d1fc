import { vetoVerdict } from '../outcome/effectWords.ts';
import { leavesOf } from '../scheme/part.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import type { SheetForm } from '../scheme/sheet.ts';
import { scalingOf } from '../scoring/scaling.ts';
import type { SheetScore } from '../scoring/scoreSheet.ts';
import { pointsOf, type SheetPoints, sumOfSheetPoints } from '../scoring/sheetPoints.ts';
import { cellAddress, columnName } from '../table/cellAddress.ts';
import { type CandidateSource, seenPoints } from './candidateSource.ts';
import { gradeCell } from './gradeCell.ts';
import { lessOff } from './lessOff.ts';
import { checkFormula, pointsCell, pointsFormula, textCell } from './makeCell.ts';
import type { ReportSource } from './reportSource.ts';
import type { RowDraft } from './rowDraft.ts';
import { totalFormula } from './sumFormula.ts';
import { type SummaryLayout, shownDimensions } from './summaryLayout.ts';
import { statusOf } from './summaryNotes.ts';
import { partCells } from './summaryParts.ts';
import { exactFormat, exactValue, partsFormula } from './totalFormulas.ts';
import type { CellModel } from './workbookModel.ts';

export interface SummaryRowContext {
  readonly source: ReportSource;
  readonly layout: SummaryLayout;
  /** The first candidate's row. */
  readonly firstRow: number;
  /** So many rows from the first carry a rank. */
  readonly ranked: number;
  /** Whether the report holds every candidate; only then can ranks be checked. */
  readonly isWhole: boolean;
}

/** A candidate's row, its total a live sum, with checks on screen. */
export function summaryRow(each: CandidateSource, row: number, context: SummaryRowContext): RowDraft {
  const { source, layout } = context;
  const { scheme } = source;
  const { result } = each;
  const { candidate, score, rank, total } = result;
  const exact = exactValue(total);
  const cells = (column: number) => cellAddress(column, row);
  const dimensions = `${cells(layout.firstDimension)}:${cells(layout.firstPart - 1)}`;
  const sum = totalFormula(scheme.sheet, score.items, {
    sums: dimensions,
    scaledSum: scaledOf(scheme.sheet, score, dimensions),
  });
  const less = lessOff(scheme, result);
  const places = new Map(leavesOf(scheme).map(({ id }, index) => [id, cells(layout.firstPart + index)]));
  return {
    cells: [
      rank === null ? textCell('center', '—') : { style: 'strong', number: rank },
      ...layout.units.cellsOf(candidate),
      ...dimensionPoints(scheme, each).map((points) => pointsCell('number', points)),
      ...partCells(source, each, sum),
      scheme.parts.length > 0
        ? {
            style: 'strong',
            format: exactFormat(scheme),
            formula: partsFormula(scheme, (id) => places.get(id) ?? '', less),
            value: exact,
          }
        : { ...pointsFormula('strong', lessFormula(sum, less), score.total), format: '0.00', value: exact },
      ...(layout.hasGrade ? [gradeCell(scheme, result, cells(layout.total))] : []),
      ...(layout.hasVetoes ? [textCell('center', vetoVerdict(scheme, result.vetoIds))] : []),
      ...(layout.hasState ? [textCell('center', statusOf(scheme, each))] : []),
      null,
      exact === '' ? textCell('check', '') : { style: 'check', number: exact, format: exactFormat(scheme) },
      checkFormula(cells(layout.total), cells(layout.program), total !== null),
      rankCheck(rank, row, context),
    ],
    height: 20,
  };
}

/** The points that are scaled: the sum of the dimensions less what is not; null where it is all of it. */
function scaledOf(form: SheetForm, { items, dimensions }: SheetScore, cells: string): string | null {
  const scaling = scalingOf(form, items);
  const sum = pointsOf(sumOfSheetPoints(dimensions));
  if (!scaling || sum === null || sum === scaling.points) return null;
  return `SUM(${cells})-${bracketed((sum - scaling.points) / 100)}`;
}

function bracketed(points: number): string {
  return points < 0 ? `(${points})` : String(points);
}

/** The sum of the dimensions with what facts take off. */
function lessFormula(sum: string, less: (sum: string) => string): string {
  const total = less(sum);
  return total === sum ? sum : `IF(${sum}="","",${total})`;
}

/** The rank again, by the workbook's own RANK over the rows that carry one. */
function rankCheck(
  rank: number | null,
  row: number,
  { layout, firstRow, ranked, isWhole }: SummaryRowContext,
): CellModel {
  if (rank === null || !isWhole || ranked === 0) return textCell('check', '');
  const column = columnName(layout.total);
  const formula = `IF(A${row}=RANK(${column}${row},${column}$${firstRow}:${column}$${firstRow + ranked - 1}),"一致","不一致")`;
  return { style: 'check', formula, value: '一致' };
}

/**
 * The points of each dimension. While a total is missing, those with an item that nobody has looked at have none; with
 * a total they have, since it is their sum, and the row says 暂计. Units: hundredths.
 */
function dimensionPoints(scheme: ScoredScheme, source: CandidateSource): readonly SheetPoints[] {
  const { score } = source.result;
  if (score.total !== null) return shownDimensions(scheme).map((_, index) => score.dimensions[index] ?? null);
  return shownDimensions(scheme).map((dimension, index) => seenPoints(source, dimension, index));
}
