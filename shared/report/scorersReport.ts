import { formatDay } from '../assessment/day.ts';
import { markRehearsal } from '../assessment/markRehearsal.ts';
import { columnFormat } from '../number/columnPoints.ts';
import type { Hundredths } from '../number/points.ts';
import { schemeOfSlot } from '../round/schemeOfRound.ts';
import { jointSlot, type SheetSlot, slotsOf } from '../round/sheetSlot.ts';
import { leafOf } from '../scheme/part.ts';
import { candidatesOf } from './candidateSource.ts';
import { listEnd } from './listEnd.ts';
import { numberedNotes } from './numberedNotes.ts';
import { orderNotes } from './orderNotes.ts';
import { middleOf } from './pairRow.ts';
import { panelNotes } from './panelNotes.ts';
import { fitList } from './paper/fitList.ts';
import { reportFooter } from './reportFooter.ts';
import { titleFor } from './reportNames.ts';
import type { ReportSource } from './reportSource.ts';
import { captionRow, organiserCaption, titleRow } from './reportTitle.ts';
import { placeRows, type RowDraft } from './rowDraft.ts';
import { type ScorerLine, scorerLines } from './scorerLines.ts';
import { scorersHeads, scorersLayout } from './scorersLayout.ts';
import { scorerRows } from './scorersRows.ts';
import { whoseSheet } from './signedSheets.ts';
import { unitColumns } from './unitColumns.ts';
import type { WorkbookModel, WorksheetModel } from './workbookModel.ts';

const headRow = 4;
const firstRow = headRow + 2;

/**
 * 考评员评分明细表: who gave which candidate how much for each item, from the signed sheets; a row for each sheet, so
 * that where several are filled, they stand one above the other, and below each panelist's what the panel rule makes of
 * them. The sum of a row is a live formula. A worksheet for each form.
 */
export function scorersReport(source: ReportSource, candidateIds?: readonly string[]): WorkbookModel {
  const { dossier, assessment } = source;
  const groups = new Map<string, SheetSlot[]>();
  for (const slot of slotsOf(dossier.scheme, assessment.panel)) {
    const part = leafOf(dossier.scheme, slot.partId);
    const key = part?.takes === 'sheet' && part.form ? part.id : '';
    groups.set(key, [...(groups.get(key) ?? []), slot]);
  }
  return {
    title: markRehearsal(`${assessment.name}${titleFor('scorers', dossier.scheme)}`, assessment),
    sheets: [...groups.values()].map((slots) => scorersSheet(source, slots, groups.size > 1, candidateIds)),
  };
}

function scorersSheet(
  source: ReportSource,
  slots: readonly SheetSlot[],
  isOneOfSeveral: boolean,
  candidateIds?: readonly string[],
): WorksheetModel {
  const { assessment, dossier } = source;
  const [first = jointSlot] = slots;
  const scheme = first.partId === null ? source.scheme : schemeOfSlot(source.scheme, first);
  const units = candidatesOf(source, candidateIds).map(({ result: { candidate } }) => ({
    candidate,
    rows: scorerLines(source, candidate, slots),
  }));
  const columns = unitColumns(
    units.map(({ candidate }) => candidate),
    assessment.organiser,
  );
  const layout = scorersLayout(scheme, columns, slots.length > 1);
  const { printed } = layout;
  const perUnit = units[0]?.rows.length ?? 1;
  const open = units
    .flatMap(({ rows }) => rows)
    .filter((row) => row.kind === 'sheet' && row.signed === null && row.waived === null).length;
  const format = columnFormat(units.flatMap(({ rows }) => rows.map(pointsOf)));
  const head = scorersHeads(scheme, layout);
  const rows = units.flatMap((unit, index) =>
    scorerRows(unit, {
      number: index + 1,
      firstRow: firstRow + index * perUnit,
      layout,
      form: scheme.sheet,
      format,
    }),
  );
  const end = listEnd(assessment, {
    notes: numberedNotes([orderNotes.rank, ...notes, ...panelNotes(dossier.scheme)]),
    signedBy: assessment.signedBy,
    printed,
  });
  const page = fitList({
    below: end(printed + 1),
    head,
    rows,
    printed,
    beyond: [2, 9, 9],
    orientation: 'landscape',
    paper: 'A3',
  });
  const middle = middleOf(page.columnWidths, printed);
  const title = `${assessment.name}${titleFor('scorers', dossier.scheme)}`;
  const whose =
    isOneOfSeveral && first.partId !== null ? `（${whoseSheet(scheme, { partId: first.partId })}）` : '';
  const drafts: RowDraft[] = [
    titleRow(`${title}${whose}`, source, printed),
    captionRow(organiserCaption(source), `年度：${assessment.year}`, middle, printed),
    captionRow(
      `考核时间：${formatDay(assessment.startsOn)}至${formatDay(assessment.endsOn)}`,
      [
        `参评单位：${units.length} 个，评分表 ${units.length * slots.length} 份，未签字 ${open} 份`,
        ...columns.same,
      ].join('　'),
      middle,
      printed,
    ),
    ...head,
    ...rows,
    ...end(middle),
  ];
  return {
    name: `${titleFor('scorers', dossier.scheme)}${whose}`,
    ...page,
    ...placeRows(drafts, page.columnWidths),
    printTitleRows: [headRow, headRow + 1],
    printColumns: printed,
    optionalColumns: layout.optional,
    frozen: { rows: headRow + 1, columns: layout.firstItem - 1 },
    footer: reportFooter(source),
  };
}

const notes = [
  '各项得分取自已签字确认的评分表，未签字的不列得分；考评内容和考评标准按编号见评分表。',
  '“得分合计”为各项得分之和。',
];

/** What a line comes to; null while it comes to nothing. Units: hundredths. */
function pointsOf(line: ScorerLine): Hundredths | null {
  return line.kind === 'panel' ? line.score.points : (line.signed?.score.total ?? null);
}
