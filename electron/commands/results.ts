import { flowState } from '../../shared/flow/flowState.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import type { Context } from '../service/context.ts';
import { getDossier } from '../service/dossier.ts';
import { printCandidates } from './results/printCandidates.ts';
import { printGradings } from './results/printGradings.ts';
import { printQuotas } from './results/printQuotas.ts';
import { printRectification } from './results/printRectification.ts';
import { printRounds } from './results/printRounds.ts';
import { printStage } from './results/printStage.ts';
import { printTracks } from './results/printTracks.ts';

/**
 * What the command `results` prints of an assessment: where it stands, and everything that its scheme decides. A part
 * that the scheme does not have is null, a list of candidates empty.
 *
 * Units: points and totals in 分, as people write them; weights in whole percent; shares as the two counts; days as
 * YYYY-MM-DD, `at` as an ISO instant.
 */
export function results(context: Context, assessmentId: string) {
  const dossier = getDossier(context, assessmentId);
  const { assessment, scheme } = dossier;
  const flow = flowState(dossier);
  const { candidates, isComplete } = printCandidates(dossier);
  return {
    assessment: {
      id: assessment.id,
      name: assessment.name,
      year: assessment.year,
      rehearsal: assessment.isRehearsal,
    },
    scheme: {
      id: scheme.id,
      title: wordsOf(scheme.title),
      version: scheme.version,
      digest: assessment.schemeDigest,
    },
    at: context.workspace.sources.now().toISOString(),
    complete: scheme.sheet ? isComplete : flow.steps.at(-1)?.state === 'current' && isClear(flow.steps),
    head: context.workspace.log.head(),
    stage: printStage(flow),
    quota: scheme.tracks.length > 0 ? printQuotas(dossier) : null,
    candidates,
    rounds: scheme.rounds.length > 0 ? printRounds(dossier) : null,
    tracks: scheme.tracks.length > 0 ? printTracks(dossier) : null,
    gradings: scheme.grading ? printGradings(dossier) : null,
    rectification: scheme.rectification ? printRectification(dossier) : null,
  };
}

function isClear(steps: ReturnType<typeof flowState>['steps']): boolean {
  return steps.every((step) => step.missing.length === 0);
}
