import type { Need } from '../scheme/need.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { type Text, wordsOf } from '../scheme/text.ts';

/** A step of the course: a stage of the document, or what follows from its outcome (推荐 → 公示 → 认定). */
export interface FlowStep {
  readonly id: string;
  readonly name: Text;
  readonly when: Text | null;
  readonly text: Text | null;
  /** What must be complete before the next step. */
  readonly needs: readonly Need[];
  /** 公示: from here on an outcome changes by 更正 alone. */
  readonly isNotice: boolean;
}

/** The steps of a scheme from first to last. */
export function flowSteps({ stages, outcome }: Pick<Scheme, 'stages' | 'outcome'>): readonly FlowStep[] {
  const ofStages = stages.map(({ id, name, when = null, text, needs }) => ({
    id,
    name,
    when,
    text,
    needs: isNotice(name) && !needs.includes('notice') ? [...needs, 'notice' as const] : needs,
    isNotice: isNotice(name) || needs.includes('notice'),
  }));
  const ofOutcome = (outcome?.steps ?? []).map((name, index) => ({
    id: `O${index + 1}`,
    name,
    when: null,
    text: outcome?.sentence ?? null,
    needs: isNotice(name) ? ['notice' as const] : [],
    isNotice: isNotice(name),
  }));
  return [...ofStages, ...ofOutcome];
}

/** A stage of this name is one though the scheme does not say that it needs a notice. */
function isNotice(name: Text): boolean {
  return wordsOf(name) === '公示';
}
