import { formatDay } from '../assessment/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type DueDay, deadlinesOf } from '../nomination/deadlinesOf.ts';
import { wordsOf } from '../scheme/text.ts';
import { type FlowStep, flowSteps } from '../stage/flowSteps.ts';

/**
 * The day that the organiser set for a stage whose time the document gives as the day of a deadline; null where none is
 * set, or the document's stages and deadlines of that day do not go in pairs.
 *
 * @example 支部考核 “2024年3月15日前”, the first deadline of that day set to 2026-12-05 // { set: { day: '2026-12-05', … } }
 */
export function dueOfStage(
  dossier: Pick<Dossier, 'scheme' | 'register'>,
  step: Pick<FlowStep, 'id'>,
): DueDay | null {
  const { scheme } = dossier;
  const deadlines = deadlinesOf(dossier);
  for (const { day } of scheme.deadlines) {
    const ofDay = scheme.deadlines.flatMap((each, index) => (each.day === day ? [deadlines[index]] : []));
    const stages = flowSteps(scheme).filter(({ when }) => when && wordsOf(when).includes(formatDay(day)));
    const at = stages.findIndex(({ id }) => id === step.id);
    const due = at >= 0 && stages.length === ofDay.length ? ofDay[at] : undefined;
    if (due?.set) return due;
  }
  return null;
}
