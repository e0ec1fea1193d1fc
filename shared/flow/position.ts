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

/** Whether 公示 has begun: the assessment stands at that step or after it. */
export function isNoticeBegun(scheme: Pick<Scheme, 'stages' | 'outcome'>, register: Register): boolean {
  const notice = flowSteps(scheme).findIndex((step) => step.isNotice);
  return notice >= 0 && positionOf(scheme, register) >= notice;
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

/** Whether a correction was made since 公示 began, so that the notice must be replaced. */
export function isReplacementDue(scheme: Pick<Scheme, 'stages' | 'outcome'>, register: Register): boolean {
  return isNoticeBegun(scheme, register) && register.list('correction', null).size > 0;
}
