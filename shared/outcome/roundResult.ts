import type { Dossier } from '../dossier/dossier.ts';
import { foundFacts } from '../round/foundFacts.ts';
import { isPartDone } from '../round/isPartDone.ts';
import { measuresOf } from '../round/measuresOf.ts';
import { type PartState, partStates } from '../round/partStates.ts';
import { schemeOfRound } from '../round/schemeOfRound.ts';
import { jointSlot, slotName } from '../round/sheetSlot.ts';
import { gradeTieKey } from '../scheme/gradeTieKey.ts';
import { decidingPart, isCounted } from '../scheme/part.ts';
import { hasSheet, type ScoredScheme } from '../scheme/scheme.ts';
import { totalOfParts } from '../scoring/totalOfParts.ts';
import { emptyContent } from '../sheet/sheet.ts';
import { type AssessmentResult, assessmentResult, type CandidateSheet } from './assessmentResult.ts';

/**
 * The result of one round (null where the scheme has none): the joint sheets, or the parts combined. The items shown and
 * explained are those of the last part that one sheet fills, which is the superior's. It is signed once that is done, and
 * every other part that counts.
 */
export function roundResult(dossier: Dossier, roundId: string | null): AssessmentResult {
  const scheme = schemeOfRound(dossier.scheme, roundId);
  const sheetOf = hasSheet(dossier.scheme) && dossier.scheme.parts.length > 0 ? ofParts : ofJointSheet;
  return assessmentResult(
    scheme,
    dossier.candidates.map((candidate) => sheetOf(dossier, roundId, candidate)),
    dossier.assessment,
    (grade) => dossier.register.find('tie-ruling', null, gradeTieKey(roundId, grade)),
  );
}

type Candidate = CandidateSheet['candidate'];

function ofJointSheet(
  { scheme, register, sheetOf }: Dossier,
  roundId: string | null,
  candidate: Candidate,
): CandidateSheet {
  const sheet = sheetOf(candidate.id, slotName(jointSlot));
  return {
    candidate,
    content: sheet?.content ?? emptyContent,
    isSubmitted: Boolean(sheet?.submission),
    measures: measuresOf(scheme, roundId, register, candidate.id),
  };
}

function ofParts(dossier: Dossier, roundId: string | null, candidate: Candidate): CandidateSheet {
  const { register, sheetOf, assessment } = dossier;
  const scheme = dossier.scheme as ScoredScheme; // Safe: roundResult asks for its sheet first.
  const { panel } = assessment;
  const facts = {
    candidateId: candidate.id,
    register,
    panel,
    isSubmitted: (slot: string) => Boolean(sheetOf(candidate.id, slot)?.submission),
  };
  const measures = measuresOf(scheme, roundId, register, candidate.id);
  const states = partStates(scheme, {
    measures,
    candidate,
    register,
    panel,
    roundId,
    sheetOf: (slot) => sheetOf(candidate.id, slot),
  });
  const points = new Map(states.map((state) => [state.part.id, state.points]));
  const deciding = decidingPart(scheme);
  const last = states.find(({ part }) => part.id === deciding?.id);
  return {
    candidate,
    ...decidingSheet(last),
    found: foundFacts(scheme, states),
    isSubmitted: states.every(
      ({ part }) =>
        (part.id !== deciding?.id && !isCounted(scheme, part.id)) || isPartDone(scheme, roundId, part, facts),
    ),
    measures,
    ballots: states.flatMap(({ part, voters }) => (voters.length > 0 ? [{ partId: part.id, voters }] : [])),
    ruling: register.find('standard-ruling', candidate.id, roundId ?? '-'),
    parts: states.flatMap(({ part, points: own, panel: combined }) =>
      part.takes === 'ballot' && part.outOf === undefined
        ? []
        : [{ partId: part.id, total: own, ...(combined && { panel: combined }) }],
    ),
    total: totalOfParts(scheme.parts, (id) => points.get(id) ?? null),
  };
}

/** The sheet that decides; where each panelist fills one, none does, and the score is the panel's as a whole. */
function decidingSheet(state: PartState | undefined): Pick<CandidateSheet, 'content' | 'score'> {
  if (state?.panel)
    return { content: emptyContent, score: { items: [], dimensions: [], total: state.points } };
  const [sheet] = state?.sheets ?? [];
  return { content: sheet?.content ?? emptyContent, ...(sheet?.score && { score: sheet.score }) };
}
