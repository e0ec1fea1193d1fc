import type { Dossier } from '../dossier/dossier.ts';
import { type Ratio, ratio } from '../number/ratio.ts';
import { measuresOf, sharesByVoter } from '../round/measuresOf.ts';
import { schemeOfRound } from '../round/schemeOfRound.ts';
import { jointSlot, slotName } from '../round/sheetSlot.ts';
import { gradeTieKey } from '../scheme/gradeTieKey.ts';
import { wordsOf } from '../scheme/text.ts';
import { weightedTotal } from '../scoring/weightedTotal.ts';
import { scoreContent } from '../sheet/scoreContent.ts';
import { emptyContent } from '../sheet/sheet.ts';
import { type AssessmentResult, assessmentResult, type CandidateSheet } from './assessmentResult.ts';
import { isBegun } from './isBegun.ts';

/**
 * The result of one round (null where the scheme has none): the joint sheets, or the sources' sheets combined by weight.
 * The items shown and explained are those of the last source that fills the sheet, which is the superior's. It is signed
 * once that sheet is, and every other one that carries weight.
 */
export function roundResult(dossier: Dossier, roundId: string | null): AssessmentResult {
  const { register, sheetOf } = dossier;
  const scheme = schemeOfRound(dossier.scheme, roundId);
  return assessmentResult(
    scheme,
    dossier.candidates.map((candidate) => candidateSheet({ scheme, register, sheetOf }, roundId, candidate)),
    dossier.assessment,
    (grade) => dossier.register.find('tie-ruling', null, gradeTieKey(roundId, grade)),
  );
}

function candidateSheet(
  { scheme, register, sheetOf }: Pick<Dossier, 'scheme' | 'register' | 'sheetOf'>,
  roundId: string | null,
  candidate: CandidateSheet['candidate'],
): CandidateSheet {
  const form = scheme.sheet;
  const measures = measuresOf(scheme, roundId, register, candidate.id);
  if (!form?.sources) {
    const sheet = sheetOf(candidate.id, slotName(jointSlot));
    const content = sheet?.content ?? emptyContent;
    return { candidate, content, isSubmitted: Boolean(sheet?.submission), measures };
  }
  const filled = form.sources.filter((source) => source.takes === 'sheet');
  const sheets = filled.map((source) => ({
    source,
    sheet: sheetOf(candidate.id, slotName({ roundId, sourceId: source.id })),
  }));
  const sources = sheets.map(({ source, sheet }) => ({
    sourceId: source.id,
    weight: source.weight,
    total:
      sheet && isBegun(form, sheet.content)
        ? scoreContent(form, sheet.content, { kind: candidate.kind, measures }).total
        : null,
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
    ballots: form.sources.flatMap((source) => {
      const measure = source.takes === 'ballot' && scheme.measures.find(({ id }) => id === source.measure);
      if (!measure) return [];
      const shares = sharesByVoter(scheme, measure, roundId, register, candidate.id);
      const voters = measure.voters.map((voter, index) => ({
        voter: wordsOf(voter),
        share: shares[index] ?? null,
      }));
      return [{ sourceId: source.id, voters }];
    }),
    ruling: register.find('standard-ruling', candidate.id, roundId ?? '-'),
    sources,
    total: weightedTotal(sources.map(({ total, weight }) => ({ score: asRatio(total), weight }))),
  };
}

function asRatio(total: number | null): Ratio | null {
  return total === null ? null : ratio(total);
}
