import { formatDay } from '../assessment/day.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import { formatPoints, type Hundredths } from '../scoring/points.ts';
import { type CandidateSource, candidatesOf, seenPoints } from './candidateSource.ts';
import { cellAddress, columnName } from './cellAddress.ts';
import { checkFormula, pointsCell, pointsFormula, textCell } from './makeCell.ts';
import { reportFooter } from './reportFooter.ts';
import type { ReportSource } from './reportSource.ts';
import { captionRow, markRehearsal, titleRow } from './reportTitle.ts';
import { emptyRow, placeRows, type RowDraft, wideRow } from './rowDraft.ts';
import { signatureRows } from './signatureRows.ts';
import { statusOf, summaryNotes } from './summaryNotes.ts';
import { vetoNumbers } from './vetoRows.ts';
import type { CellModel, WorkbookModel } from './workbookModel.ts';

const headRow = 4;
const firstRow = headRow + 1;
/** Columns before the dimensions: 名次, 单位, 类型, 上级单位. */
const leadWidths = [6, 28, 12, 16] as const;

/** Where the columns of the summary lie; they depend on the scheme. */
interface Layout {
  readonly firstDimension: number;
  readonly total: number;
  readonly hasGrade: boolean;
  readonly printed: number;
  readonly program: number;
  readonly columnWidths: readonly number[];
}

/** 汇总表: every candidate in order of rank, the total a live sum of the dimensions, with checks on screen. */
export function summaryReport(source: ReportSource, candidateIds?: readonly string[]): WorkbookModel {
  const { scheme, assessment, result } = source;
  const layout = layoutOf(scheme);
  const candidates = candidatesOf(source, candidateIds);
  const ranked = candidates.filter((each) => each.result.rank !== null).length;
  const isWhole = candidates.length === result.candidates.length;
  const title = `${assessment.name}汇总表`;
  const drafts: RowDraft[] = [
    titleRow(title, source, layout.printed),
    captionRow(`主办党委：${assessment.organiser}`, `年度：${assessment.year}`, layout.total, layout.printed),
    captionRow(
      `考核时间：${formatDay(assessment.startsOn)}至${formatDay(assessment.endsOn)}`,
      `参评单位：${candidates.length} 个`,
      layout.total,
      layout.printed,
    ),
    headDraft(scheme, layout),
    ...candidates.map((each, index) =>
      candidateRow(each, firstRow + index, { scheme, layout, ranked, isWhole }),
    ),
    emptyRow(8),
    ...summaryNotes(source, candidates).map((line) => wideRow(textCell('small', line), layout.printed)),
    ...signatureRows(assessment.panel, assessment.signedBy, layout.firstDimension + 1, layout.printed),
  ];
  return {
    title: markRehearsal(title, assessment),
    sheets: [
      {
        name: '汇总表',
        paper: 'A4',
        orientation: 'landscape',
        columnWidths: layout.columnWidths,
        ...placeRows(drafts, layout.columnWidths),
        printTitleRows: [headRow, headRow],
        printColumns: layout.printed,
        frozen: { rows: headRow, columns: 2 },
        filterRows: [headRow, headRow + candidates.length],
        footer: reportFooter(source),
      },
    ],
  };
}

function layoutOf(scheme: ScoredScheme): Layout {
  const dimensions = scheme.sheet.dimensions.length;
  const hasGrade = scheme.grades.length > 0;
  const firstDimension = leadWidths.length + 1;
  const total = firstDimension + dimensions;
  const tail = [9, ...(hasGrade ? [9] : []), 17, 9];
  const printed = total + tail.length - 1;
  return {
    firstDimension,
    total,
    hasGrade,
    printed,
    program: printed + 2,
    columnWidths: [...leadWidths, ...scheme.sheet.dimensions.map(() => 10), ...tail, 2, 9, 9, 9],
  };
}

function headDraft(scheme: ScoredScheme, { hasGrade }: Layout): RowDraft {
  const dimensions = scheme.sheet.dimensions.map(
    (each) => `${wordsOf(each.name)}\n（${formatPoints(each.max)}）`,
  );
  const heads = [
    ...['名次', '单位', '类型', '上级单位'],
    ...dimensions,
    `总分\n（${formatPoints(scheme.sheet.total)}）`,
    ...(hasGrade ? ['等次'] : []),
    ...['直接认定情形', '状态'],
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

interface RowContext {
  readonly scheme: ScoredScheme;
  readonly layout: Layout;
  /** So many rows from the first carry a rank. */
  readonly ranked: number;
  /** Whether the report holds every candidate; only then can ranks be checked. */
  readonly isWhole: boolean;
}

function candidateRow(
  source: CandidateSource,
  row: number,
  { scheme, layout, ranked, isWhole }: RowContext,
): RowDraft {
  const { result } = source;
  const { candidate, score, rank } = result;
  const cells = (column: number) => cellAddress(column, row);
  const dimensions = `${cells(layout.firstDimension)}:${cells(layout.total - 1)}`;
  const sum = `IF(COUNT(${dimensions})=${score.dimensions.length},ROUND(SUM(${dimensions}),2),"")`;
  const veto = result.vetoIds.length > 0 && scheme.vetoes;
  const verdict = veto ? `${wordsOf(veto.result)}，第${vetoNumbers(scheme, result.vetoIds)}种` : '';
  return {
    cells: [
      rank === null ? textCell('center', '—') : { style: 'strong', number: rank },
      textCell('text', candidate.name),
      textCell('center', candidate.kind),
      textCell('center', candidate.parent),
      ...dimensionPoints(scheme, source).map((points) => pointsCell('number', points)),
      { ...pointsFormula('strong', sum, score.total), format: '0.00' },
      ...(layout.hasGrade ? [textCell('center', result.grade ?? '')] : []),
      textCell('center', verdict),
      textCell('center', statusOf(source)),
      null,
      pointsCell('check', score.total),
      checkFormula(cells(layout.total), cells(layout.program), score.total !== null),
      rankCheck(rank, row, layout, isWhole ? ranked : 0),
    ],
    height: 24,
  };
}

/** The rank again, by the workbook's own RANK over the rows that carry one. */
function rankCheck(rank: number | null, row: number, { total }: Layout, ranked: number): CellModel {
  if (rank === null || ranked === 0) return textCell('check', '');
  const column = columnName(total);
  const formula = `IF(A${row}=RANK(${column}${row},${column}$${firstRow}:${column}$${firstRow + ranked - 1}),"一致","不一致")`;
  return { style: 'check', formula, value: '一致' };
}

/**
 * The points of each dimension. While a total is missing, those with an item that nobody has looked at have none; with
 * a total they have, since it is their sum, and the row says 暂计. Units: hundredths.
 */
function dimensionPoints({ sheet }: ScoredScheme, source: CandidateSource): readonly (Hundredths | null)[] {
  const { score } = source.result;
  if (score.total !== null) return score.dimensions;
  return sheet.dimensions.map((dimension, index) => seenPoints(source, dimension, index));
}
