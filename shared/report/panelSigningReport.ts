import { formatDay } from '../assessment/day.ts';
import { markRehearsal } from '../assessment/markRehearsal.ts';
import { lastRoundOf } from '../round/lastRoundOf.ts';
import { panelistMark } from '../round/paperCode.ts';
import { type SheetSlot, slotsOf } from '../round/sheetSlot.ts';
import { candidatesInRoster } from './candidateSource.ts';
import { textCell } from './makeCell.ts';
import { numberedNotes } from './numberedNotes.ts';
import { orderNotes } from './orderNotes.ts';
import { middleOf } from './pairRow.ts';
import { panelNotes } from './panelNotes.ts';
import { panelSigningRow, type SigningLayout } from './panelSigningRow.ts';
import { fitList } from './paper/fitList.ts';
import { reportFooter } from './reportFooter.ts';
import type { ReportSource } from './reportSource.ts';
import { captionRow, organiserCaption, titleRow } from './reportTitle.ts';
import { withRound } from './roundCaption.ts';
import { placeRows, type RowDraft, wideRow } from './rowDraft.ts';
import { scorerLines } from './scorerLines.ts';
import { signatureRows } from './signatureRows.ts';
import { whoseSheet } from './signedSheets.ts';
import { unitColumns } from './unitColumns.ts';
import type { WorkbookModel, WorksheetModel } from './workbookModel.ts';

const headRow = 4;
const firstRow = headRow + 1;

/**
 * 签字页: of every unit each panelist's total, what the panel rule makes of them as a live formula, and who was left out;
 * below, where the whole panel signs. In the last round, a worksheet for each part that every panelist fills.
 */
export function panelSigningReport(source: ReportSource, candidateIds?: readonly string[]): WorkbookModel {
  const { dossier, assessment } = source;
  const roundId = lastRoundOf(dossier.scheme);
  const byPart = new Map<string, SheetSlot[]>();
  for (const slot of slotsOf(dossier.scheme, assessment.panel)) {
    if (slot.panelist === undefined || slot.partId === null || slot.roundId !== roundId) continue;
    byPart.set(slot.partId, [...(byPart.get(slot.partId) ?? []), slot]);
  }
  return {
    title: markRehearsal(`${assessment.name}签字页`, assessment),
    sheets: [...byPart].map(([partId, slots]) =>
      signingSheet(
        source,
        slots,
        byPart.size > 1 ? `（${whoseSheet(source.scheme, { partId })}）` : '',
        candidateIds,
      ),
    ),
  };
}

function signingSheet(
  source: ReportSource,
  slots: readonly SheetSlot[],
  whose: string,
  candidateIds?: readonly string[],
): WorksheetModel {
  const { assessment, dossier } = source;
  const candidates = candidatesInRoster(source, candidateIds).map(({ result }) => result.candidate);
  const units = unitColumns(candidates, assessment.organiser);
  const layout = layoutOf(units, slots);
  const { printed } = layout;
  const head = [headsOf(source, slots, layout)];
  const lines = candidates.map((candidate) => scorerLines(source, candidate, slots));
  const rows = candidates.map((candidate, index) =>
    panelSigningRow({ candidate, lines: lines[index] ?? [], slots }, index, firstRow + index, layout),
  );
  const open = lines.flat().filter((line) => line.kind === 'sheet' && !line.signed && !line.waived).length;
  const notes = numberedNotes([
    ...(open > 0 ? [`尚有 ${open} 张评分表未签字确认，得分未列出。`] : []),
    orderNotes.roster,
    ...panelNotes(dossier.scheme),
  ]);
  const end = (from: number): RowDraft[] => [
    ...notes.map((note) => wideRow(textCell('small', note), printed)),
    ...signatureRows(assessment.panel, null, from, printed),
  ];
  const page = fitList({
    below: end(printed + 1),
    head,
    rows,
    printed,
    beyond: [2, 9, 9],
    orientation: 'portrait',
  });
  const middle = middleOf(page.columnWidths, printed);
  const drafts: RowDraft[] = [
    titleRow(`${assessment.name}签字页${whose}`, source, printed),
    captionRow(
      organiserCaption(source),
      withRound(source.scheme, `年度：${assessment.year}`),
      middle,
      printed,
    ),
    captionRow(
      `考核时间：${formatDay(assessment.startsOn)}至${formatDay(assessment.endsOn)}`,
      [`参评单位：${candidates.length} 个`, ...units.same].join('　'),
      middle,
      printed,
    ),
    ...head,
    ...rows,
    ...end(middle),
  ];
  return {
    name: `签字页${whose}`,
    ...page,
    ...placeRows(drafts, page.columnWidths),
    printTitleRows: [headRow, headRow],
    printColumns: printed,
    frozen: { rows: headRow, columns: 2 },
    footer: reportFooter(source),
  };
}

function layoutOf(units: SigningLayout['units'], slots: readonly SheetSlot[]): SigningLayout {
  const firstSeat = units.heads.length + 2;
  const points = firstSeat + slots.length;
  return { units, firstSeat, points, printed: points + 1, program: points + 3 };
}

function headsOf(
  { dossier, assessment }: ReportSource,
  slots: readonly SheetSlot[],
  { units }: SigningLayout,
): RowDraft {
  const marked = slots.map(
    (slot) => `${panelistMark(dossier.scheme, assessment.panel, slot)}\n${slot.panelist}`,
  );
  const heads = ['序号', ...units.heads, ...marked, '平均分', '说明'];
  return {
    cells: [
      ...heads.map((text) => textCell('head', text)),
      null,
      ...['核算\n平均分', '核对'].map((text) => textCell('check', text)),
    ],
    height: 34,
  };
}
