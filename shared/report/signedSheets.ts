import type { Candidate } from '../assessment/candidate.ts';
import { lastRoundOf } from '../round/lastRoundOf.ts';
import { measuresOf } from '../round/measuresOf.ts';
import { schemeOfRound } from '../round/schemeOfRound.ts';
import { type SheetSlot, slotName, slotsOf } from '../round/sheetSlot.ts';
import { wordsOf } from '../scheme/text.ts';
import type { SheetScore } from '../scoring/scoreSheet.ts';
import { scoreContent } from '../sheet/scoreContent.ts';
import type { Submission } from '../sheet/submission.ts';
import type { ReportSource } from './reportSource.ts';
import { waivedSource } from './waivedSource.ts';

/** One sheet of a candidate: whose it is, and once it is signed, its scores and who signed when. */
export interface SignedSheet {
  /** Who scored, as 考评员评分明细表 says: 考评组, or the source with its round. */
  readonly by: string;
  /** Who let it pass, when and why; null where it was not waived. */
  readonly waived: string | null;
  readonly signed: { readonly score: SheetScore; readonly submission: Submission } | null;
}

/** The sheets of a candidate in the order in which they are filled; an unsigned one without scores. */
export function signedSheets(source: ReportSource, candidate: Candidate): SignedSheet[] {
  const { scheme, dossier } = source;
  return slotsOf(scheme).map((slot) => {
    const sheet = dossier.sheetOf(candidate.id, slotName(slot));
    const by = slotTitle(source, slot);
    const waived =
      slot.sourceId === null ? null : waivedSource(source, candidate.id, slot.roundId, slot.sourceId);
    if (!sheet?.submission) return { by, waived, signed: null };
    const roundId = slot.roundId ?? lastRoundOf(scheme);
    const measures = measuresOf(scheme, roundId, dossier.register, candidate.id);
    const score = scoreContent(schemeOfRound(scheme, roundId).sheet, sheet.content, {
      kind: candidate.kind,
      measures,
    });
    return { by, waived, signed: { score, submission: sheet.submission } };
  });
}

function slotTitle({ scheme }: ReportSource, { roundId, sourceId }: SheetSlot): string {
  const source = scheme.sheet.sources?.find(({ id }) => id === sourceId);
  if (!source) return '考评组';
  const round = scheme.rounds.find(({ id }) => id === roundId);
  return `${wordsOf(source.name)}${round ? `\n（${wordsOf(round.name)}）` : ''}`;
}
