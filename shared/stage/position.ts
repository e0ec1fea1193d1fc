import type { Correction, Moves } from '../register/content.ts';
import type { Register } from '../register/register.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { flowSteps } from './flowSteps.ts';

/** The moves so far, first to last. */
export function movesOf(register: Register): Moves['moves'] {
  return register.find('moves', null, 'moves')?.moves ?? [];
}

/** The place among the steps where the assessment stands; -1 before the first has begun. */
export function positionOf(scheme: Pick<Scheme, 'stages' | 'outcome'>, register: Register): number {
  const last = movesOf(register).at(-1);
  return last ? flowSteps(scheme).findIndex((step) => step.id === last.to) : -1;
}

/**
 * Whether 公示 has begun, once and for all: moving back to a step before it opens nothing, since what was made public
 * stays public.
 */
export function isNoticeBegun(scheme: Pick<Scheme, 'stages' | 'outcome'>, register: Register): boolean {
  const steps = flowSteps(scheme);
  const notice = steps.findIndex((step) => step.isNotice);
  const isReached = (id: string) => steps.findIndex((step) => step.id === id) >= notice;
  return notice >= 0 && movesOf(register).some((move) => isReached(move.to));
}

/** The correction that is open, with its key; null where none is. */
export function openCorrection(
  register: Register,
): { readonly key: string; readonly correction: Correction } | null {
  for (const [key, correction] of register.list('correction', null)) {
    if (correction.closed === null) return { key, correction };
  }
  return null;
}

/** Whether what decides the outcome may not be changed now: 公示 has begun and no correction is open. */
export function isOutcomeFixed(scheme: Pick<Scheme, 'stages' | 'outcome'>, register: Register): boolean {
  return isNoticeBegun(scheme, register) && openCorrection(register) === null;
}

/** Whether a correction was made since 公示 was last issued, so that the notice must be replaced. */
export function isReplacementDue(scheme: Pick<Scheme, 'stages' | 'outcome'>, register: Register): boolean {
  const notice = flowSteps(scheme).find((step) => step.isNotice);
  const issued = movesOf(register)
    .map((move) => move.to)
    .lastIndexOf(notice?.id ?? '');
  return [...register.list('correction', null).values()].some(({ afterMoves }) => afterMoves > issued);
}
