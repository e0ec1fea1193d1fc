import { formatDay } from '../assessment/day.ts';
import { markRehearsal } from '../assessment/markRehearsal.ts';
import { candidatesOf } from './candidateSource.ts';
import { textCell } from './makeCell.ts';
import { reportFooter } from './reportFooter.ts';
import type { ReportSource } from './reportSource.ts';
import { captionRow, organiserCaption, titleRow } from './reportTitle.ts';
import { emptyRow, placeRows, type RowDraft, wideRow } from './rowDraft.ts';
import { scorersHeads, scorersLayout } from './scorersLayout.ts';
import { scorerRows } from './scorersRows.ts';
import { sealRow } from './sealRow.ts';
import { signatureRows } from './signatureRows.ts';
import { signedSheets } from './signedSheets.ts';
import type { WorkbookModel } from './workbookModel.ts';

const headRow = 4;
const firstRow = headRow + 2;

/**
 * 考评员评分明细表: who gave which candidate how much for each item, from the signed sheets; a row for each sheet, so
 * that where several sources score, theirs stand one above the other. The sum of a row is a live formula.
 */
export function scorersReport(source: ReportSource, candidateIds?: readonly string[]): WorkbookModel {
  const { scheme, assessment } = source;
  const layout = scorersLayout(scheme);
  const { printed, columnWidths } = layout;
  const units = candidatesOf(source, candidateIds).map(({ result: { candidate } }) => ({
    candidate,
    sheets: signedSheets(source, candidate),
  }));
  const perUnit = units[0]?.sheets.length ?? 1;
  const open = units.flatMap(({ sheets }) => sheets).filter(({ signed }) => signed === null).length;
  const middle = layout.firstItem + Math.ceil(scheme.sheet.items.length / 2);
  const title = `${assessment.name}考评员评分明细表`;
  const drafts: RowDraft[] = [
    titleRow(title, source, printed),
    captionRow(organiserCaption(source), `年度：${assessment.year}`, middle, printed),
    captionRow(
      `考核时间：${formatDay(assessment.startsOn)}至${formatDay(assessment.endsOn)}`,
      `参评单位：${units.length} 个，评分表 ${units.length * perUnit} 份，未签字 ${open} 份`,
      middle,
      printed,
    ),
    ...scorersHeads(scheme, layout),
    ...units.flatMap((unit, index) =>
      scorerRows(unit, {
        number: index + 1,
        firstRow: firstRow + index * perUnit,
        layout,
        form: scheme.sheet,
      }),
    ),
    emptyRow(8),
    ...notes.map((note) => wideRow(textCell('small', note), printed)),
    ...signatureRows(assessment.panel, assessment.signedBy, middle, printed),
    sealRow(assessment.organiser, middle, printed),
  ];
  return {
    title: markRehearsal(title, assessment),
    sheets: [
      {
        name: '考评员评分明细表',
        paper: 'A3',
        orientation: 'landscape',
        columnWidths,
        ...placeRows(drafts, columnWidths),
        printTitleRows: [headRow, headRow + 1],
        printColumns: printed,
        optionalColumns: layout.optional,
        frozen: { rows: headRow + 1, columns: layout.firstItem - 1 },
        footer: reportFooter(source),
      },
    ],
  };
}

const notes = [
  '说明：1. 各项得分取自已签字确认的评分表，未签字的不列得分；考评内容和考评标准按编号见评分表。',
  '　　　2. “得分合计”为各项得分之和，由公式算出，“核对”列与程序结果比较。',
];
