import type { Need } from '../scheme/need.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Text } from '../scheme/text.ts';

/** A step of the course: a stage of the document, or what follows from its outcome (推荐 → 公示 → 认定). */
export interface FlowStep {
  readonly id: string;
  readonly name: Text;
  readonly when: Text | null;
  readonly text: Text | null;
  /** What must be complete before the next step. */
  readonly needs: readonly Need[];
  /** 公示, by what it needs: from here on an outcome changes by 更正 alone. */
  readonly isNotice: boolean;
}

/** The steps of a scheme from first to last. */
export function flowSteps({ stages, outcome }: Pick<Scheme, 'stages' | 'outcome'>): readonly FlowStep[] {
  const ofStages = stages.map(({ id, name, when = null, text, needs }) => ({ id, name, when, text, needs }));
  const ofOutcome = (outcome?.steps ?? []).map((step) => ({
    ...step,
    when: null,
    text: outcome?.sentence ?? null,
  }));
  return [...ofStages, ...ofOutcome].map((step) => ({ ...step, isNotice: step.needs.includes('notice') }));
}
