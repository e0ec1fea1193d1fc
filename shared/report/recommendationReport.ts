import { markRehearsal } from '../assessment/markRehearsal.ts';
import { type TrackResult, trackResult } from '../nomination/trackResult.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Track } from '../scheme/track.ts';
import { listEnd } from './listEnd.ts';
import { textCell } from './makeCell.ts';
import { nomineeHead, nomineeLegend, nomineeRow, recommendedFirst } from './nomineeRows.ts';
import { middleOf } from './pairRow.ts';
import { fitList, wideColumn } from './paper/fitList.ts';
import { quotaHead, quotaLayout, quotaRows, quotaSentence } from './quotaRows.ts';
import { recommendationNotes } from './recommendationNotes.ts';
import { reportFooter } from './reportFooter.ts';
import type { OutcomeSource } from './reportSource.ts';
import { captionRow, organiserCaption, titleRow } from './reportTitle.ts';
import { placeRows, type RowDraft, wideRow } from './rowDraft.ts';
import { splitTall } from './splitTall.ts';
import { unitColumns } from './unitColumns.ts';
import type { WorkbookModel, WorksheetModel } from './workbookModel.ts';

/**
 * 推荐汇总表: for each track those who applied, what each condition and measure came to, their places, and how those put
 * forward fit the quotas. Conditions are decided as of each one's 申报日.
 */
export function recommendationReport(source: OutcomeSource, candidateIds?: readonly string[]): WorkbookModel {
  const { scheme, assessment } = source;
  const inUse = scheme.tracks.filter((track) => isInUse(source, track));
  const tracks = inUse.length > 0 ? inUse : scheme.tracks;
  return {
    title: markRehearsal(titleOf(source), assessment),
    sheets: tracks.flatMap((track) => {
      const result = trackResult(source.dossier, track);
      return [trackSheet(source, track, result, candidateIds), ...quotaSheets(source, track, result)];
    }),
  };
}

/** @example of an assessment named 第三批“双创”推荐 // '第三批“双创”推荐汇总表' */
function titleOf({ assessment }: OutcomeSource): string {
  return `${assessment.name.replace(/推荐$/u, '')}推荐汇总表`;
}

/** Whether somebody applied in the track. */
function isInUse({ dossier }: OutcomeSource, track: Track): boolean {
  return dossier.candidates.some(({ id }) => dossier.register.find('nomination', id, track.id) !== null);
}

function trackSheet(
  source: OutcomeSource,
  track: Track,
  result: TrackResult,
  candidateIds?: readonly string[],
): WorksheetModel {
  const { scheme, assessment } = source;
  const applied = result.nominees.filter(({ nomination }) => nomination !== null);
  const shown = recommendedFirst(track, applied).filter(
    ({ candidate }) => !candidateIds || candidateIds.includes(candidate.id),
  );
  const units = unitColumns(
    shown.map(({ candidate }) => candidate),
    assessment.organiser,
  );
  const head = [nomineeHead(scheme, track, units)];
  const printed = head[0]?.cells.length ?? 0;
  const rows = shown.map((nominee) => nomineeRow(source, nominee, units));
  const above = [wideRow(textCell('small', nomineeLegend(scheme, track)), printed)];
  const end = listEnd(assessment, {
    notes: recommendationNotes(source, track, result),
    signedBy: null,
    printed,
  });
  const page = fitList({ below: end(printed + 1), above, head, rows, printed, orientation: 'landscape' });
  const headRow = 4 + above.length;
  const forward = applied.filter(({ nomination }) => nomination?.isRecommended);
  const middle = middleOf(page.columnWidths, printed);
  const drafts: RowDraft[] = [
    titleRow(titleOf(source), source, printed),
    captionRow(`推荐类别：${wordsOf(track.honour)}`, `年度：${assessment.year}`, middle, printed),
    captionRow(
      organiserCaption(source),
      [`申报 ${applied.length} 个，列入推荐 ${forward.length} 个`, ...units.same].join('　'),
      middle,
      printed,
    ),
    ...above,
    ...head,
    ...rows,
    ...(shown.length === 0 ? [wideRow(textCell('center', '还没有单位申报'), printed, 24)] : []),
    ...end(middle),
  ];
  return {
    name: wordsOf(track.honour),
    ...page,
    ...placeRows(drafts, page.columnWidths),
    printTitleRows: [headRow, headRow],
    printColumns: printed,
    frozen: { rows: headRow, columns: 2 },
    footer: reportFooter(source),
  };
}

/**
 * The quotas of a track, each on a worksheet of its own: pages repeat the heads of a whole worksheet, which are those of
 * one table only.
 */
function quotaSheets(source: OutcomeSource, track: Track, result: TrackResult): WorksheetModel[] {
  const { assessment, scheme } = source;
  const { printed, beyond } = quotaLayout;
  const head = [quotaHead(scheme)];
  return track.quotas.map((quota, index): WorksheetModel => {
    const sentence = quotaSentence(quota, printed);
    // Rows name themselves in formulas, so that they are made once to find the widths, and once at those.
    const wide = quotaRows(scheme, quota, result, { row: 1, columnWidths: Array(printed).fill(wideColumn) });
    const end = listEnd(assessment, { notes: [], signedBy: null, printed });
    const page = fitList({
      below: end(printed + 1),
      above: [sentence],
      head,
      rows: wide,
      printed,
      beyond,
      orientation: 'landscape',
    });
    const { columnWidths } = page;
    const middle = middleOf(columnWidths, printed);
    const above = [
      titleRow(`${titleOf(source)}——名额`, source, printed),
      captionRow(`推荐类别：${wordsOf(track.honour)}`, `年度：${assessment.year}`, middle, printed),
      captionRow(organiserCaption(source), '', middle, printed),
      sentence,
    ].flatMap((draft) => splitTall(draft, columnWidths));
    const headRow = above.length + 1;
    const drafts = [
      ...above,
      ...head,
      ...quotaRows(scheme, quota, result, { row: headRow + 1, columnWidths }),
      ...(wide.length === 0 ? [wideRow(textCell('center', '还没有单位申报'), printed, 24)] : []),
      ...end(middle),
    ];
    const number = track.quotas.length > 1 ? String(index + 1) : '';
    return {
      name: `${wordsOf(track.honour)}名额${number}`,
      ...page,
      ...placeRows(drafts, columnWidths),
      printTitleRows: [headRow, headRow],
      printColumns: printed,
      frozen: { rows: headRow, columns: 2 },
      footer: reportFooter(source),
    };
  });
}
