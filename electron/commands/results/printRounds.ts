import type { Dossier } from '../../../shared/dossier/dossier.ts';
import { formatRatio } from '../../../shared/number/ratio.ts';
import type { CandidateResult } from '../../../shared/outcome/assessmentResult.ts';
import { roundResult } from '../../../shared/outcome/roundResult.ts';
import { measuresOf } from '../../../shared/round/measuresOf.ts';
import { stepsOf } from '../../../shared/round/stepsOf.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { exactPlaces } from '../../../shared/scheme/totalWords.ts';
import { printParts } from './printParts.ts';

/**
 * Each round: what every part gave and its weight, the total, the grade, the steps and the measures.
 *
 * Units: 分, not rounded; weights in percent, null where points count as they are; measures as the counts of votes.
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
  { scheme, register, sheetOf, assessment }: Dossier,
  roundId: string,
  { candidate: { id, name }, rank, total, grade, parts, isSubmitted, standard }: CandidateResult,
) {
  const isSigned = (slot: string) => Boolean(sheetOf(id, slot)?.submission);
  return {
    id,
    name,
    rank,
    total: total === null ? null : Number(formatRatio(total, exactPlaces(scheme))),
    grade,
    reaches: standard?.reaches ?? null,
    standard: standard && { short: standard.short, ruling: standard.ruling },
    submitted: isSubmitted,
    sources: printParts(scheme, parts),
    steps: stepsOf(scheme, roundId, {
      candidateId: id,
      register,
      panel: assessment.panel,
      isSubmitted: isSigned,
    }).map(({ stepId, name: step, state }) => ({ id: stepId, name: step, state })),
    measures: measuresOf(scheme, roundId, register, id),
  };
}
