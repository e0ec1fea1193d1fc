import type { DossierSheet } from '../dossier/dossier.ts';
import { roundResult } from '../outcome/roundResult.ts';
import { lastRoundOf } from '../round/lastRoundOf.ts';
import { measuresOf } from '../round/measuresOf.ts';
import { schemeOfRound, schemeOfSlot } from '../round/schemeOfRound.ts';
import { jointSlot, type SheetSlot, slotName } from '../round/sheetSlot.ts';
import { decidingPart } from '../scheme/part.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { isBegun } from '../sheet/isBegun.ts';
import { scoreContent } from '../sheet/scoreContent.ts';
import { emptyContent } from '../sheet/sheet.ts';
import type { OutcomeSource, ReportSource } from './reportSource.ts';

/** The source with the result of the last round and the sheets that decide it. */
export function scoredSource(source: OutcomeSource, scheme: ScoredScheme): ReportSource {
  const { dossier } = source;
  const roundId = lastRoundOf(scheme);
  const part = decidingPart(scheme);
  // Where each panelist fills one, no one sheet decides.
  const slot = part?.panel ? null : slotName(part ? { roundId, partId: part.id } : jointSlot);
  const result = roundResult(dossier, roundId);
  return {
    ...source,
    scheme: schemeOfRound(scheme, roundId),
    result,
    sheets: new Map(
      result.candidates.map(({ candidate: { id } }) => [
        id,
        (slot === null ? null : dossier.sheetOf(id, slot)) ?? emptySheet,
      ]),
    ),
  };
}

/** The source as one sheet of every candidate has it: its form, what was entered, and the score of that sheet alone. */
export function sourceOfSlot(source: ReportSource, slot: SheetSlot): ReportSource {
  const { dossier } = source;
  const scheme = schemeOfSlot(source.scheme, slot);
  const sheets = new Map(
    dossier.candidates.map(({ id }) => [id, dossier.sheetOf(id, slotName(slot)) ?? emptySheet]),
  );
  const blank = {
    items: scheme.sheet.items.map(() => null),
    dimensions: scheme.sheet.dimensions.map(() => null),
    total: null,
  };
  const candidates = source.result.candidates.map((result) => {
    const { id, kind } = result.candidate;
    const content = sheets.get(id)?.content ?? emptyContent;
    const measures = measuresOf(scheme, slot.roundId, dossier.register, id);
    const score = isBegun(scheme.sheet, content)
      ? scoreContent(scheme.sheet, content, { kind, measures })
      : blank;
    return { ...result, score };
  });
  return { ...source, scheme, sheets, result: { ...source.result, candidates } };
}

const emptySheet: DossierSheet = { content: emptyContent, submission: null };
