import { adjustMeasures, adjustOutcome } from './adjustMeasures.ts';
import { type Adjustments, adjustmentsSchema } from './adjustments.ts';
import { adjustParts } from './adjustParts.ts';
import { adjustSheet } from './adjustSheet.ts';
import { refuseUnknown } from './refuseUnknown.ts';
import type { SchemeSource } from './scheme.ts';
import { namesOf } from './schemeNames.ts';
import { targetPlaces } from './targetPlaces.ts';
import { withText } from './withText.ts';

/**
 * The scheme with the panel's adjustments in place, under a version of its own: `1.0` becomes `1.0-2` (or the number
 * given) where anything differs and stays `1.0` where nothing does. An empty text takes the panel's text back.
 *
 * Errors: throws RangeError where the scheme has no such choice, rule, part, measure or note, or does not let it be
 * changed. Sums and bands are for lintScheme.
 */
export function adjustScheme(shipped: SchemeSource, changes: Adjustments, number = 2): SchemeSource {
  const adjustments = adjustmentsSchema.parse(changes);
  refuseUnknown(shipped, adjustments);
  const notes = shipped.readingNotes ?? [];
  const adjusted: SchemeSource = {
    ...shipped,
    ...(shipped.sheet && { sheet: adjustSheet(shipped.sheet, adjustments, roundNames(shipped)) }),
    ...((shipped.parts || adjustments.panel) && { parts: adjustParts(shipped.parts ?? [], adjustments) }),
    ...(shipped.measures && { measures: adjustMeasures(shipped.measures, adjustments) }),
    ...(shipped.outcome && {
      outcome: adjustOutcome(shipped.outcome, adjustments, namesOf(shipped).standard),
    }),
    readingNotes: notes.map((note) => withText(note, 'agreed', adjustments.agreed[note.id])),
  };
  const isSame = JSON.stringify(adjusted) === JSON.stringify({ ...shipped, readingNotes: notes });
  return isSame ? shipped : { ...adjusted, version: `${shipped.version}-${number}` };
}

function roundNames(shipped: SchemeSource): ReadonlyMap<string, string> {
  return new Map(targetPlaces(shipped).map(({ key, name }) => [key, name]));
}
