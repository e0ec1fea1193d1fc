import { formatDay } from '../assessment/day.ts';
import { markRehearsal } from '../assessment/markRehearsal.ts';
import type { Hundredths } from '../number/points.ts';
import { decidingPart } from '../scheme/part.ts';
import { wordsOf } from '../scheme/text.ts';
import { type CandidateSource, candidatesOf } from './candidateSource.ts';
import { deductionLayout, deductionsHead, placeGrandTotal, unitDeductions } from './deductionsRows.ts';
import { listEnd } from './listEnd.ts';
import { numberedNotes } from './numberedNotes.ts';
import { optionalColumns } from './optionalColumns.ts';
import { orderNotes } from './orderNotes.ts';
import { middleOf } from './pairRow.ts';
import { fitList, mostLooked, wideColumn } from './paper/fitList.ts';
import { reportFooter } from './reportFooter.ts';
import type { ReportSource } from './reportSource.ts';
import { captionRow, organiserCaption, titleRow } from './reportTitle.ts';
import { reportedRound, withRound } from './roundCaption.ts';
import { placeRows, type RowDraft } from './rowDraft.ts';
import type { WorkbookModel } from './workbookModel.ts';

const headRow = 4;
const firstRow = headRow + 1;

/**
 * 扣分情况表: every deduction of every candidate with its points and reason, in the form's order. Each
 * candidate's sum and score are live formulas; on screen beside them stands the score itself as their check.
 */
export function deductionsReport(source: ReportSource, candidateIds?: readonly string[]): WorkbookModel {
  const { assessment } = source;
  const { printed, beyond, heads } = deductionLayout;
  const candidates = candidatesOf(source, candidateIds);
  const head = [deductionsHead()];
  // Rows name each other in formulas, so that they are made once to find the widths, and once at those.
  const looked = candidates.slice(0, mostLooked);
  const wide = listed(source, looked, Array(printed).fill(wideColumn));
  // As if the others had lost as much.
  const about = Math.round((wide.sum * candidates.length) / Math.max(1, looked.length));
  const total = placeGrandTotal(firstRow, firstRow, about);
  const unsigned = candidates.filter(({ result }) => !result.isSubmitted).length;
  const end = listEnd(assessment, {
    notes: notesOf(source, unsigned),
    signedBy: assessment.signedBy,
    printed,
  });
  const page = fitList({
    below: end(printed + 1),
    head,
    rows: [...wide.rows, total],
    printed,
    beyond,
    orientation: 'landscape',
  });
  const { rows, sum, count } = listed(source, candidates, page.columnWidths);
  const middle = middleOf(page.columnWidths, printed);
  const title = `${assessment.name}扣分情况表`;
  const drafts: RowDraft[] = [
    titleRow(title, source, printed),
    captionRow(
      organiserCaption(source),
      withRound(source.scheme, `年度：${assessment.year}`),
      middle,
      printed,
    ),
    captionRow(
      `考核时间：${formatDay(assessment.startsOn)}至${formatDay(assessment.endsOn)}`,
      `参评单位：${candidates.length} 个，扣分 ${count} 处`,
      middle,
      printed,
    ),
    ...head,
    ...rows,
    placeGrandTotal(firstRow, firstRow + rows.length - 1, sum),
    ...end(middle),
  ];
  return {
    title: markRehearsal(title, assessment),
    sheets: [
      {
        name: '扣分情况表',
        ...page,
        ...placeRows(drafts, page.columnWidths),
        printTitleRows: [headRow, headRow],
        printColumns: printed,
        optionalColumns: optionalColumns(heads, ['分值', '得分']),
        frozen: { rows: headRow, columns: 2 },
        footer: reportFooter(source),
      },
    ],
  };
}

/** The rows of all candidates in a list whose columns are so wide. */
function listed(
  source: ReportSource,
  candidates: readonly CandidateSource[],
  columnWidths: readonly number[],
): { readonly rows: RowDraft[]; readonly sum: Hundredths; readonly count: number } {
  const rows: RowDraft[] = [];
  let sum = 0;
  let count = 0;
  for (const candidate of candidates) {
    const unit = unitDeductions(source, candidate, firstRow + rows.length, columnWidths);
    rows.push(...unit.drafts);
    sum += unit.sum;
    count += unit.count;
  }
  return { rows, sum, count };
}

function notesOf({ scheme }: ReportSource, unsigned: number): string[] {
  const { vetoes } = scheme;
  const round = reportedRound(scheme);
  const decider = decidingPart(scheme);
  const notes = [
    ...(unsigned > 0 ? [`尚有 ${unsigned} 个单位的评分表未签字确认，扣分可能变动。`] : []),
    ...(decider ? [`本表是${round ? `${wordsOf(round.name)}中` : ''}${wordsOf(decider.name)}的扣分。`] : []),
    orderNotes.rank,
    '评定的、加分的考评内容没有得到的分也列为扣分；分值减去扣分等于得分。',
    ...(vetoes ? ['直接认定情形不计分，列在该单位的扣分之后。'] : []),
  ];
  return numberedNotes(notes);
}
