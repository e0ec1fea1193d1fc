import type { Candidate } from '../assessment/candidate.ts';
import { formatDay } from '../assessment/day.ts';
import { markRehearsal } from '../assessment/markRehearsal.ts';
import { slotName, slotsOf } from '../round/sheetSlot.ts';
import { headsOf } from '../scheme/formHeads.ts';
import { leavesOf } from '../scheme/part.ts';
import type { Round } from '../scheme/round.ts';
import { hasSheet, type ScoredScheme } from '../scheme/scheme.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import { wordsOf } from '../scheme/text.ts';
import { votesName } from '../scheme/votesName.ts';
import { begunRounds } from './begunRounds.ts';
import { citedReadings } from './citedReadings.ts';
import { ballotRows } from './gradingFormBallots.ts';
import { gradingFormRows, isOnForm } from './gradingFormRows.ts';
import { textCell } from './makeCell.ts';
import { numberedNotes } from './numberedNotes.ts';
import { orderNotes } from './orderNotes.ts';
import { panelNotes } from './panelNotes.ts';
import { printedTime } from './printedTime.ts';
import { reportFooter } from './reportFooter.ts';
import type { OutcomeSource } from './reportSource.ts';
import { captionRow, titleRow } from './reportTitle.ts';
import { roundWords } from './roundCaption.ts';
import { emptyRow, placeRows, type RowDraft, wideRow } from './rowDraft.ts';
import { blankDate, signRow } from './signatureRows.ts';
import { whoseSheet } from './signedSheets.ts';
import { waivedPart } from './waivedPart.ts';
import type { WorkbookModel, WorksheetModel } from './workbookModel.ts';

/** 项目, 内容, 分值, 标准, then the parts; beside them on screen the program's scores and checks. */
const lead = [11, 32, 9, 35] as const;
function widthsOf(scheme: ScoredScheme): readonly number[] {
  const parts = leavesOf(scheme);
  const names = parts.map(({ name }) => Math.min(17, Math.max(10, 2 * wordsOf(name).length + 2)));
  return [...lead, ...names, 2, ...parts.filter(isOnForm).flatMap(() => [9, 9])];
}
const headRow = 5;
const blank = '＿＿＿＿＿＿＿';

/** “五好党支部”分类定级评分表: per candidate and round begun, the parts side by side, sums, ballots and grade. */
export function gradingFormReport(source: OutcomeSource, candidateIds?: readonly string[]): WorkbookModel {
  const { scheme, assessment, dossier } = source;
  if (!hasSheet(scheme)) throw new RangeError(`方案 ${scheme.id} 没有评分表`);
  const wanted = candidateIds && new Set(candidateIds);
  const sheets = dossier.candidates
    .filter(({ id }) => !wanted || wanted.has(id))
    .flatMap((candidate) =>
      begunRounds(dossier, candidate.id).map((round) => formSheet(source, scheme, candidate, round)),
    );
  return {
    title: markRehearsal(`${assessment.name}${namesOf(scheme).grading}评分表`, assessment),
    order: orderNotes.roster,
    sheets,
  };
}

function formSheet(
  source: OutcomeSource,
  scheme: ScoredScheme,
  candidate: Candidate,
  round: Round,
): WorksheetModel {
  const { assessment } = source;
  const names = namesOf(scheme);
  const form = gradingFormRows(source, scheme, candidate.id, round, headRow + 1);
  const name = wordsOf(round.name);
  const widths = widthsOf(scheme);
  const printed = lead.length + leavesOf(scheme).length;
  const drafts: RowDraft[] = [
    titleRow(wordsOf(scheme.sheet.name), source, printed),
    captionRow(`单位：${candidate.name}`, `类型：${candidate.kind}`, 4, printed),
    captionRow(
      `轮次：${roundWords(round)}`,
      `${names.leader}：${candidate.secretary === '' ? blank : candidate.secretary}`,
      4,
      printed,
    ),
    captionRow(
      `考核：${assessment.name}`,
      `时间：${formatDay(assessment.startsOn)}至${formatDay(assessment.endsOn)}`,
      4,
      printed,
    ),
    headDraft(scheme),
    ...form.rows,
    ...ballotRows(source, candidate.id, round, printed),
    emptyRow(6),
    ...notesOf(scheme, form.remarks).map((note) => wideRow(textCell('small', note), printed)),
    ...recordRows(printed, source, scheme, candidate.id, round),
    signRow(`${names.signer}（签字）：${blank}`, `日期：${blankDate}`, 4, printed),
    signRow(`${names.organiser}（盖章）：${blank}`, `日期：${blankDate}`, 4, printed),
  ];
  return {
    name: `${candidate.name}-${name}`,
    paper: 'A4',
    orientation: 'landscape',
    columnWidths: widths,
    ...placeRows(drafts, widths),
    printTitleRows: [headRow, headRow],
    printColumns: printed,
    frozen: { rows: headRow, columns: 0 },
    footer: reportFooter(source),
  };
}

function headDraft(scheme: ScoredScheme): RowDraft {
  const parts = leavesOf(scheme);
  const { dimension, content, points, standard } = headsOf(scheme.sheet);
  const heads = parts.map((part) => `${wordsOf(part.name)}\n${votesName(scheme, part) ?? '得分'}`);
  const checks = parts.filter(isOnForm).flatMap(({ name }) => [`核算\n${wordsOf(name)}`, '核对']);
  return {
    cells: [
      ...[dimension, content, points, standard, ...heads].map((head) => textCell('head', head)),
      null,
      ...checks.map((head) => textCell('check', head)),
    ],
    height: 48,
  };
}

function notesOf(scheme: ScoredScheme, remarks: readonly string[]): string[] {
  const notes = [...remarks, ...panelNotes(scheme), ...citedReadings(scheme), wordsOf(scheme.outcomeNote)];
  return numberedNotes(notes);
}

/** Who signed each sheet of the round and when. */
function recordRows(
  printed: number,
  source: OutcomeSource,
  scheme: ScoredScheme,
  candidateId: string,
  round: Round,
): RowDraft[] {
  const { dossier } = source;
  const waivedWords = (id: string) => {
    const words = waivedPart(source, candidateId, round.id, id);
    return words === null ? null : `：${words}。`;
  };
  return slotsOf(scheme, source.assessment.panel)
    .filter(({ roundId }) => roundId === round.id)
    .map((slot) => {
      const sheet = dossier.sheetOf(candidateId, slotName(slot));
      const text = sheet?.submission
        ? `已于 ${printedTime(sheet.submission.at)} 签字确认，签字人：${sheet.submission.signedBy.join('、')}。`
        : (waivedWords(slot.partId ?? '') ?? '尚未签字确认，内容可能变动。');
      return wideRow(textCell('small', `${whoseSheet(scheme, slot)}${text}`), printed);
    });
}
