import { roundResult } from '../outcome/roundResult.ts';
import { lastRoundOf } from '../round/lastRoundOf.ts';
import { schemeOfRound } from '../round/schemeOfRound.ts';
import { jointSlot, slotName, slotsOf } from '../round/sheetSlot.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { emptyContent } from '../sheet/sheet.ts';
import type { OutcomeSource, ReportSource } from './reportSource.ts';

/** The source with the result of the last round and the sheets that decide it. */
export function scoredSource(source: OutcomeSource, scheme: ScoredScheme): ReportSource {
  const { dossier } = source;
  const slot = slotName(slotsOf(scheme).at(-1) ?? jointSlot);
  const result = roundResult(dossier, lastRoundOf(scheme));
  return {
    ...source,
    scheme: schemeOfRound(scheme, lastRoundOf(scheme)),
    result,
    sheets: new Map(
      result.candidates.map(({ candidate: { id } }) => [
        id,
        dossier.sheetOf(id, slot) ?? { content: emptyContent, submission: null },
      ]),
    ),
  };
}
