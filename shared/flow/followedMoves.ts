import type { Dossier } from '../dossier/dossier.ts';
import type { Moves } from '../register/content.ts';
import type { Need } from '../scheme/need.ts';
import { type FlowStep, flowSteps } from '../stage/flowSteps.ts';
import { isReplacementDue, movesOf, openCorrection, positionOf } from '../stage/position.ts';
import { missingFor } from './missingFor.ts';

/**
 * The step that the course should stand at while this is worked on; null where it has been there, and there is none: who
 * went back did so on purpose.
 */
export function stepOfWork(
  { scheme, register }: Pick<Dossier, 'scheme' | 'register'>,
  need: Need,
): FlowStep | null {
  const steps = flowSteps(scheme);
  const target = steps.findIndex(({ needs }) => needs.some((each) => isSame(each, need)));
  const step = steps[target];
  if (!step || target <= positionOf(scheme, register)) return null;
  return movesOf(register).some(({ to }) => to === step.id) ? null : step;
}

/** The step after 公示 while the course stands at 公示 and no 更正 is to be answered first; null otherwise. */
export function stepAfterNotice({ scheme, register }: Pick<Dossier, 'scheme' | 'register'>): FlowStep | null {
  if (openCorrection(register) || isReplacementDue(scheme, register)) return null;
  const steps = flowSteps(scheme);
  const position = positionOf(scheme, register);
  return steps[position]?.isNotice ? (steps[position + 1] ?? null) : null;
}

/**
 * The moves with those that take the course on towards a step, as far as nothing is missing before it and no further than
 * 公示, which begins by itself only where it is issued; null where none is added.
 */
export function followedMoves(
  dossier: Dossier,
  to: FlowStep,
  { by, on }: { readonly by: string; readonly on: string },
): Moves['moves'] | null {
  const { scheme, register } = dossier;
  const former = movesOf(register);
  const last = former.at(-1);
  if (last && on < last.on) return null;
  const steps = flowSteps(scheme);
  const position = positionOf(scheme, register);
  const added: Moves['moves'] = [];
  for (const [index, step] of steps.entries()) {
    if (index <= position) continue;
    const left = steps[index - 1];
    const lacks = left?.needs.some((need) => missingFor(dossier, need).length > 0) ?? false;
    if (lacks || step.isNotice) break;
    added.push({ by, on, to: step.id, reason: '', byWork: true });
    if (step.id === to.id) break;
  }
  return added.length === 0 ? null : [...former, ...added];
}

function isSame(a: Need, b: Need): boolean {
  return typeof a === 'object' && typeof b === 'object' ? a.round === b.round : a === b;
}
