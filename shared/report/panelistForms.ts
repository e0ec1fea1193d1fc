import type { Candidate } from '../assessment/candidate.ts';
import { panelistMark, paperCode, unitMark } from '../round/paperCode.ts';
import { schemeOfSlot } from '../round/schemeOfRound.ts';
import { seatOf } from '../round/seatOf.ts';
import { type SheetSlot, slotsOf } from '../round/sheetSlot.ts';
import { formLayout } from '../scheme/formLayout.ts';
import { hasSheet, type ScoredScheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import { blankFiller } from './blankFiller.ts';
import { citedReadings } from './citedReadings.ts';
import { formRows } from './formRows.ts';
import { formSheet } from './formSheet.ts';
import { besides, formWidths } from './formWidths.ts';
import { textCell } from './makeCell.ts';
import { panelNotes } from './panelNotes.ts';
import type { ReportSource } from './reportSource.ts';
import { captionRow, titleRow } from './reportTitle.ts';
import { roundWords } from './roundCaption.ts';
import { type RowDraft, wideRow } from './rowDraft.ts';
import { signatureRows } from './signatureRows.ts';
import { vetoRows } from './vetoRows.ts';
import type { WorksheetModel } from './workbookModel.ts';

/** The row that names unit and panelist, which every page repeats with the heads below it. */
const whoseRow = 3;

/**
 * A blank sheet for every panelist and unit, a panelist's one after the other, with its code at the top right; none for
 * whom no sheet is asked of, and where no panelist fills one.
 */
export function panelistForms(source: ReportSource): WorksheetModel[] {
  const { scheme, candidates, assessment, register } = source.dossier;
  if (!hasSheet(scheme)) return [];
  return slotsOf(scheme, assessment.panel)
    .filter(({ panelist }) => panelist !== undefined)
    .flatMap((slot) => {
      const own = schemeOfSlot(scheme, slot);
      const mark = panelistMark(scheme, assessment.panel, slot);
      return candidates.flatMap((candidate, place) =>
        seatOf(register, candidate.id, slot)
          ? []
          : [panelistForm(source, own, { slot, candidate, code: paperCode(mark, unitMark(place)) })],
      );
    });
}

interface FormOf {
  readonly slot: SheetSlot;
  readonly candidate: Candidate;
  readonly code: string;
}

function panelistForm(source: ReportSource, scheme: ScoredScheme, of: FormOf): WorksheetModel {
  const { widths: columnWidths, isWide } = formWidths(formLayout(scheme.sheet), besides.own);
  return formSheet(source, {
    name: `${of.code} ${of.candidate.name}`,
    columnWidths,
    isWide,
    printed: columnWidths.length,
    headRows: [whoseRow, whoseRow + 1],
    drafts: draftsOf(source, scheme, of, columnWidths),
  });
}

function draftsOf(
  source: ReportSource,
  scheme: ScoredScheme,
  { slot, candidate, code }: FormOf,
  columnWidths: readonly number[],
): RowDraft[] {
  const { assessment } = source;
  const { heads, standard, score } = formLayout(scheme.sheet);
  const printed = score + 1;
  const round = scheme.rounds.find(({ id }) => id === slot.roundId);
  const own = assessment.panel.filter(({ name }) => name === slot.panelist);
  const title = titleRow(wordsOf(scheme.sheet.name), source, score);
  return [
    { ...title, cells: [...title.cells, textCell('title', code)] },
    captionRow(
      `考核名称：${assessment.name}${round ? `　轮次：${roundWords(round)}` : ''}`,
      `年度：${assessment.year}`,
      score,
      printed,
    ),
    captionRow(`单位：${candidate.name}`, `考评员：${slot.panelist ?? ''}　编号：${code}`, standard, printed),
    { cells: [...heads, '扣分情况'].map((head) => textCell('head', head)), height: 26 },
    ...formRows(scheme.sheet, whoseRow + 2, columnWidths, blankFiller(scheme.sheet, candidate.kind)).drafts,
    ...vetoRows(scheme, null, printed),
    ...[...citedReadings(scheme), ...panelNotes(scheme)].map((note) =>
      wideRow(textCell('small', note), printed),
    ),
    ...signatureRows(own, null, standard, printed),
  ];
}
