import { formatDay } from '../assessment/day.ts';
import { markRehearsal } from '../assessment/markRehearsal.ts';
import { candidatesOf } from './candidateSource.ts';
import { listEnd } from './listEnd.ts';
import { middleOf } from './pairRow.ts';
import { fitList } from './paper/fitList.ts';
import { reportFooter } from './reportFooter.ts';
import type { ReportSource } from './reportSource.ts';
import { captionRow, organiserCaption, titleRow } from './reportTitle.ts';
import { withRound } from './roundCaption.ts';
import { placeRows, type RowDraft } from './rowDraft.ts';
import { summaryHeads, summaryLayout, summaryOptional } from './summaryLayout.ts';
import { allSigned, isAllSigned, summaryNotes } from './summaryNotes.ts';
import { summaryRow } from './summaryRow.ts';
import { unitColumns } from './unitColumns.ts';
import type { WorkbookModel } from './workbookModel.ts';

const headRow = 4;
const firstRow = headRow + 1;

/** 汇总表: every candidate in order of rank, the total a live sum of the dimensions, with checks on screen. */
export function summaryReport(source: ReportSource, candidateIds?: readonly string[]): WorkbookModel {
  const { scheme, assessment, result } = source;
  const candidates = candidatesOf(source, candidateIds);
  const units = unitColumns(
    candidates.map((each) => each.result.candidate),
    assessment.organiser,
  );
  const layout = summaryLayout(scheme, units, !isAllSigned(candidates));
  const ranked = candidates.filter((each) => each.result.rank !== null).length;
  const isWhole = candidates.length === result.candidates.length;
  const head = [summaryHeads(scheme, layout)];
  const rows = candidates.map((each, index) =>
    summaryRow(each, firstRow + index, { source, layout, firstRow, ranked, isWhole }),
  );
  const { printed } = layout;
  const end = listEnd(assessment, {
    notes: summaryNotes(source, candidates),
    signedBy: assessment.signedBy,
    printed,
  });
  const page = fitList({
    below: end(printed + 1),
    head,
    rows,
    printed,
    beyond: [2, 9, 9, 9],
    orientation: 'landscape',
  });
  const middle = middleOf(page.columnWidths, printed);
  const title = `${assessment.name}汇总表`;
  const drafts: RowDraft[] = [
    titleRow(title, source, printed),
    captionRow(organiserCaption(source), `年度：${assessment.year}`, middle, printed),
    captionRow(
      withRound(scheme, `考核时间：${formatDay(assessment.startsOn)}至${formatDay(assessment.endsOn)}`),
      [`参评单位：${candidates.length} 个`, ...units.same, ...(layout.hasState ? [] : [allSigned])].join(
        '　',
      ),
      middle,
      printed,
    ),
    ...head,
    ...rows,
    ...end(middle),
  ];
  return {
    title: markRehearsal(title, assessment),
    sheets: [
      {
        name: '汇总表',
        ...page,
        ...placeRows(drafts, page.columnWidths),
        printTitleRows: [headRow, headRow],
        printColumns: printed,
        optionalColumns: summaryOptional(scheme, layout),
        frozen: { rows: headRow, columns: 2 },
        filterRows: [headRow, headRow + candidates.length],
        footer: reportFooter(source),
      },
    ],
  };
}
