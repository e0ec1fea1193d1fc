import type { Candidate } from '../assessment/candidate.ts';
import { seatWords } from '../register/content.ts';
import { lastRoundOf } from '../round/lastRoundOf.ts';
import { measuresOf } from '../round/measuresOf.ts';
import { schemeOfRound, schemeOfSlot } from '../round/schemeOfRound.ts';
import { seatOf } from '../round/seatOf.ts';
import { type SheetSlot, slotName } from '../round/sheetSlot.ts';
import { leafOf } from '../scheme/part.ts';
import { wordsOf } from '../scheme/text.ts';
import type { SheetScore } from '../scoring/scoreSheet.ts';
import { scoreContent } from '../sheet/scoreContent.ts';
import type { Submission } from '../sheet/submission.ts';
import type { ReportSource } from './reportSource.ts';
import { waivedPart } from './waivedPart.ts';

/** One sheet of a candidate: whose it is, and once it is signed, its scores and who signed when. */
export interface SignedSheet {
  /** Who scored, as 考评员评分明细表 says: 考评组, or the part with its round, or the panelist. */
  readonly by: string;
  /** Who let it pass or why it is not asked for, when and why; null where it is. */
  readonly waived: string | null;
  readonly signed: { readonly score: SheetScore; readonly submission: Submission } | null;
}

/** The sheets of a candidate at the slots, in their order; an unsigned one without scores. */
export function signedSheets(
  source: ReportSource,
  candidate: Candidate,
  slots: readonly SheetSlot[],
): SignedSheet[] {
  const { scheme, dossier } = source;
  return slots.map((slot) => {
    const sheet = dossier.sheetOf(candidate.id, slotName(slot));
    const by = slotTitle(source, slot);
    const seat = seatOf(dossier.register, candidate.id, slot);
    const waived = seat ? seatWords(seat) : waivedSlot(source, candidate.id, slot);
    if (!sheet?.submission || seat) return { by, waived, signed: null };
    const roundId = slot.roundId ?? lastRoundOf(scheme);
    const measures = measuresOf(scheme, roundId, dossier.register, candidate.id);
    const ofSlot = slot.partId === null ? schemeOfRound(scheme, roundId) : schemeOfSlot(scheme, slot);
    const score = scoreContent(ofSlot.sheet, sheet.content, { kind: candidate.kind, measures });
    return { by, waived, signed: { score, submission: sheet.submission } };
  });
}

function waivedSlot(
  source: ReportSource,
  candidateId: string,
  { roundId, partId }: SheetSlot,
): string | null {
  return partId === null ? null : waivedPart(source, candidateId, roundId, partId);
}

/** Whose sheet it is. @example slotTitle(source, { roundId: 'final', partId: 'superior' }) // '上级党（工）委评定\n（考核评定）' */
export function slotTitle(
  { scheme }: Pick<ReportSource, 'scheme'>,
  { roundId, partId, panelist }: SheetSlot,
): string {
  const round = scheme.rounds.find(({ id }) => id === roundId);
  const whose = whoseSheet(scheme, { partId, panelist });
  return `${whose}${round ? `\n（${wordsOf(round.name)}）` : ''}`;
}

/** Whose sheet it is, within its round. @example whoseSheet(scheme, { partId: 'panel', panelist: '王五' }) // '考评组评分·王五' */
export function whoseSheet(
  scheme: ReportSource['scheme'],
  { partId, panelist }: Pick<SheetSlot, 'partId' | 'panelist'>,
): string {
  const part = leafOf(scheme, partId);
  if (!part) return '考评组';
  return `${wordsOf(part.name)}${panelist === undefined ? '' : `·${panelist}`}`;
}
