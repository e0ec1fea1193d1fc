import type { Dossier } from '../dossier/dossier.ts';
import { type AssessmentResult, assessmentResult, type CandidateSheet } from '../outcome/assessmentResult.ts';
import { isBegun } from '../outcome/isBegun.ts';
import { type Ratio, ratio } from '../scoring/ratio.ts';
import { scoreSheet } from '../scoring/scoreSheet.ts';
import { weightedTotal } from '../scoring/weightedTotal.ts';
import { factsOf } from '../sheet/factsOf.ts';
import { emptyContent } from '../sheet/sheet.ts';
import { measuresOf } from './measuresOf.ts';
import { jointSlot, slotName } from './sheetSlot.ts';

/**
 * The result of one round (null where the scheme has none): the joint sheets, or the sources' sheets combined by weight.
 * The items shown and explained are those of the last source that fills the sheet, which is the superior's. It is signed
 * once that sheet is, and every other one that carries weight.
 */
export function roundResult(dossier: Dossier, roundId: string | null): AssessmentResult {
  return assessmentResult(
    dossier.scheme,
    dossier.candidates.map((candidate) => candidateSheet(dossier, roundId, candidate)),
    dossier.assessment,
  );
}

function candidateSheet(
  { scheme, register, sheetOf }: Dossier,
  roundId: string | null,
  candidate: CandidateSheet['candidate'],
): CandidateSheet {
  const form = scheme.sheet;
  if (!form?.sources) {
    const sheet = sheetOf(candidate.id, slotName(jointSlot));
    return { candidate, content: sheet?.content ?? emptyContent, isSubmitted: Boolean(sheet?.submission) };
  }
  const measures = measuresOf(scheme, roundId, register, candidate.id);
  const filled = form.sources.filter((source) => source.takes === 'sheet');
  const sheets = filled.map((source) => ({
    source,
    sheet: sheetOf(candidate.id, slotName({ roundId, sourceId: source.id })),
  }));
  const sources = sheets.map(({ source, sheet }) => ({
    sourceId: source.id,
    weight: source.weight,
    total: sheet && isBegun(sheet.content) ? scoreSheet(form, factsOf(sheet.content, measures)).total : null,
  }));
  const last = sheets.at(-1)?.sheet;
  return {
    candidate,
    content: last?.content ?? emptyContent,
    isSubmitted: sheets.every(
      ({ source, sheet }, index) =>
        (source.weight === 0 && index < sheets.length - 1) || Boolean(sheet?.submission),
    ),
    measures,
    sources,
    total: weightedTotal(sources.map(({ total, weight }) => ({ score: asRatio(total), weight }))),
  };
}

function asRatio(total: number | null): Ratio | null {
  return total === null ? null : ratio(total);
}
