import { formatDay } from '../assessment/day.ts';
import type { CandidateResult } from '../outcome/assessmentResult.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import { formatPoints } from '../scoring/points.ts';
import { candidatesOf } from './candidateSource.ts';
import { cellAddress, columnName } from './cellAddress.ts';
import { checkFormula, pointsCell, pointsFormula, textCell } from './makeCell.ts';
import { reportFooter } from './reportFooter.ts';
import type { ReportSource } from './reportSource.ts';
import { captionRow, markRehearsal, titleRow } from './reportTitle.ts';
import { emptyRow, placeRows, type RowDraft, wideRow } from './rowDraft.ts';
import { signatureRows } from './signatureRows.ts';
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
  const results = candidatesOf(source, candidateIds).map((candidate) => candidate.result);
  const ranked = results.filter((each) => each.rank !== null).length;
  const isWhole = results.length === result.candidates.length;
  const title = `${assessment.name}汇总表`;
  const drafts: RowDraft[] = [
    titleRow(title, source, layout.printed),
    captionRow(`主办党委：${assessment.organiser}`, `年度：${assessment.year}`, layout.total, layout.printed),
    captionRow(
      `考核时间：${formatDay(assessment.startsOn)}至${formatDay(assessment.endsOn)}`,
      `参评单位：${results.length} 个`,
      layout.total,
      layout.printed,
    ),
    headDraft(scheme, layout),
    ...results.map((each, index) =>
      candidateRow(each, firstRow + index, { scheme, layout, ranked, isWhole }),
    ),
    emptyRow(8),
    ...noteLines(source, results).map((line) => wideRow(textCell('small', line), layout.printed)),
    ...signatureRows(assessment.panel, layout.firstDimension + 1, layout.printed),
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
        filterRows: [headRow, headRow + results.length],
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
  result: CandidateResult,
  row: number,
  { scheme, layout, ranked, isWhole }: RowContext,
): RowDraft {
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
      ...score.dimensions.map((points) => pointsCell('number', points)),
      { ...pointsFormula('strong', sum, score.total), format: '0.00' },
      ...(layout.hasGrade ? [textCell('center', result.grade ?? '')] : []),
      textCell('center', verdict),
      textCell('center', statusOf(result)),
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

function statusOf({ isSubmitted, score }: CandidateResult): string {
  if (isSubmitted) return '已签字';
  return score.total === null ? '未评完' : '未签字';
}

function noteLines({ scheme, result, sheets }: ReportSource, results: readonly CandidateResult[]): string[] {
  const open = results.filter((each) => !each.isSubmitted).length;
  const notes = [
    ...(open > 0 ? [`尚有 ${open} 个单位的评分表未签字确认，名次为暂列。`] : []),
    ...(results.length < sheets.size
      ? [`本表列出 ${results.length} 个单位，名次为全部 ${result.candidates.length} 个单位中的名次。`]
      : []),
    '名次按未取整的总分从高到低排列，总分相同的名次并列，其后名次顺延（1、2、2、4）。名次由程序排出，供参考。',
    '未评完的和有直接认定情形的单位不排名次。',
    `总分为各项目得分之和，由公式算出；各项目得分见评分表。`,
    wordsOf(scheme.outcomeNote),
  ];
  return notes.map((note, index) => `${index === 0 ? '说明：' : '　　　'}${index + 1}. ${note}`);
}
