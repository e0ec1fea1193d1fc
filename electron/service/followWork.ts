import type { Assessment } from '../../shared/assessment/assessment.ts';
import { followedMoves } from '../../shared/flow/followedMoves.ts';
import type { FlowStep } from '../../shared/stage/flowSteps.ts';
import type { WorkspaceEvent } from '../store/event.ts';
import type { Context } from './context.ts';
import { dayOf, getDossier } from './dossier.ts';

/**
 * What is recorded so that the course follows the work on a step: moves on this day by whoever did it, otherwise by the
 * chair. Nothing where something is missing before that step, which the page of the course names.
 */
export function followWork(
  context: Context,
  { id, panel }: Pick<Assessment, 'id' | 'panel'>,
  step: FlowStep | null,
  by = (panel.find(({ isChair }) => isChair) ?? panel[0])?.name ?? context.caller.name,
): readonly WorkspaceEvent[] {
  if (step === null) return [];
  const on = dayOf(context.workspace.sources.now());
  const moves = followedMoves(getDossier(context, id), step, { by, on });
  if (moves === null) return [];
  const entry = { kind: 'moves' as const, candidateId: null, key: 'moves', content: { moves } };
  return [{ kind: 'entries-set', assessmentId: id, entries: [entry] }];
}
