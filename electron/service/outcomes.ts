// What follows from the sheets and entries of an assessment: pure functions over its dossier.
import { type FlowState, flowState } from '../../shared/flow/flowState.ts';
import { type CandidateGrading, gradings } from '../../shared/grading/gradings.ts';
import { type TrackResult, trackResult } from '../../shared/nomination/trackResult.ts';
import type { AssessmentResult } from '../../shared/outcome/assessmentResult.ts';
import { type CandidateDifferences, panelDifferences } from '../../shared/outcome/panelDifferences.ts';
import { type CandidateTotals, panelTotals } from '../../shared/outcome/panelTotals.ts';
import { roundResult } from '../../shared/outcome/roundResult.ts';
import { roundToShow } from '../../shared/outcome/roundToShow.ts';
import { type CandidateRectification, rectificationOf } from '../../shared/rectification/rectificationOf.ts';
import { lastRoundOf } from '../../shared/round/lastRoundOf.ts';
import { type StepState, stepsOf } from '../../shared/round/stepsOf.ts';
import type { Context } from './context.ts';
import { getDossier } from './dossier.ts';
import { tasksIn } from './refuseTaken.ts';

/** The result of a round as its sheets stand; of the last one where none is named. */
export function getResult(
  context: Context,
  assessmentId: string,
  roundId: string | null = null,
): AssessmentResult {
  const dossier = getDossier(context, assessmentId);
  return roundResult(dossier, roundId ?? lastRoundOf(dossier.scheme));
}

/** The latest round in which there is anything; null where there are no rounds. */
export function getRoundToShow(context: Context, assessmentId: string): string | null {
  return roundToShow(getDossier(context, assessmentId));
}

/** The totals of the panelists' sheets of a part in a round. */
export function getPanelTotals(
  context: Context,
  assessmentId: string,
  { roundId, partId }: { readonly roundId: string | null; readonly partId: string },
): readonly CandidateTotals[] {
  const rows = panelTotals(getDossier(context, assessmentId), roundId, partId);
  // By 任务包 only those came whose sheets are filled here.
  const here = new Set(tasksIn(context, assessmentId).map(({ key }) => key));
  if (here.size === 0) return rows;
  return rows.map((row) => ({ ...row, seats: row.seats.filter(({ panelist }) => here.has(panelist)) }));
}

/** Where the panelists' sheets of a part differ in a round. */
export function getDifferences(
  context: Context,
  assessmentId: string,
  { roundId, partId }: { readonly roundId: string | null; readonly partId: string },
): readonly CandidateDifferences[] {
  return panelDifferences(getDossier(context, assessmentId), roundId, partId);
}

export function getFlow(context: Context, assessmentId: string): FlowState {
  return flowState(getDossier(context, assessmentId));
}

/** The steps of a round, by candidate id. */
export function getSteps(
  context: Context,
  assessmentId: string,
  roundId: string | null,
): Readonly<Record<string, readonly StepState[]>> {
  const { scheme, candidates, register, sheetOf, assessment } = getDossier(context, assessmentId);
  const { panel } = assessment;
  const round = roundId ?? lastRoundOf(scheme) ?? '';
  return Object.fromEntries(
    candidates.map(({ id }) => {
      const isSubmitted = (slot: string) => Boolean(sheetOf(id, slot)?.submission);
      return [id, stepsOf(scheme, round, { candidateId: id, register, panel, isSubmitted })];
    }),
  );
}

export function getTracks(context: Context, assessmentId: string): readonly TrackResult[] {
  const dossier = getDossier(context, assessmentId);
  return dossier.scheme.tracks.map((track) => trackResult(dossier, track));
}

export function getGradings(context: Context, assessmentId: string): readonly CandidateGrading[] {
  return gradings(getDossier(context, assessmentId));
}

export function getRectifications(context: Context, assessmentId: string): readonly CandidateRectification[] {
  const dossier = getDossier(context, assessmentId);
  return dossier.candidates.map((candidate) => rectificationOf(dossier, candidate));
}
