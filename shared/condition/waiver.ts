import type { Decision } from './decision.ts';

/** 放行: who lets a softened condition pass although it is not met, and why. */
export interface Waiver {
  readonly by: string;
  readonly on: string;
  readonly reason: string;
}

/** Why a decision cannot be waived, as a Chinese sentence; null where it can. */
export function refuseWaiver(decision: Decision, waiver: Waiver): string | null {
  if (decision.met === true) return '这一条已符合，不需放行';
  if (!decision.isSoft) return '这一条原文没有“原则上”“一般”等字样，不符合的不能放行';
  if (decision.met === null) return '这一条尚未判定，不能放行';
  return waiver.reason.trim() === '' ? '放行须写明理由' : null;
}

/** Whether the condition lets the candidate through: met, or softened and waived with a reason. Null: not known yet. */
export function isPassed(decision: Decision, waiver?: Waiver): boolean | null {
  if (decision.met !== false) return decision.met;
  return waiver !== undefined && refuseWaiver(decision, waiver) === null;
}
