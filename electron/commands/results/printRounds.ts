import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { formatRatio } from '../../../shared/number/ratio.ts';
import type { CandidateResult } from '../../../shared/outcome/assessmentResult.ts';
import { roundResult } from '../../../shared/outcome/roundResult.ts';
import { measuresOf } from '../../../shared/round/measuresOf.ts';
import { stepsOf } from '../../../shared/round/stepsOf.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { inPoints } from './inPoints.ts';

/** Four places show a total by weights in whole percent exactly, since points have two. */
const exactPlaces = 4;

/**
 * Each round: what every source gave and its weight, the total by weight, the grade, the steps and the measures.
 *
 * Units: 分, not rounded; weights in whole percent; measures as the counts of votes.
 */
export function printRounds(dossier: Dossier) {
  const { scheme } = dossier;
  return scheme.rounds.map((round) => {
    const { candidates, isComplete } = roundResult(dossier, round.id);
    return {
      id: round.id,
      name: wordsOf(round.name),
      complete: isComplete,
      candidates: candidates.map((result) => printRoundOf(dossier, round.id, result)),
    };
  });
}

function printRoundOf(
  { scheme, register, sheetOf }: Dossier,
  roundId: string,
  { candidate: { id, name }, rank, total, grade, sources, isSubmitted, standard }: CandidateResult,
) {
  const totals = new Map(sources.map((source) => [source.sourceId, source.total]));
  const isSigned = (slot: string) => Boolean(sheetOf(id, slot)?.submission);
  return {
    id,
    name,
    rank,
    total: total === null ? null : Number(formatRatio(total, exactPlaces)),
    grade,
    reaches: standard?.reaches ?? null,
    standard: standard && { short: standard.short, ruling: standard.ruling },
    submitted: isSubmitted,
    sources: (scheme.sheet?.sources ?? []).map((source) => ({
      id: source.id,
      name: wordsOf(source.name),
      takes: source.takes,
      weight: source.weight,
      total: inPoints(totals.get(source.id)),
    })),
    steps: stepsOf(scheme, roundId, { candidateId: id, register, isSubmitted: isSigned }).map(
      ({ stepId, name: step, state }) => ({ id: stepId, name: step, state }),
    ),
    measures: measuresOf(scheme, roundId, register, id),
  };
}
