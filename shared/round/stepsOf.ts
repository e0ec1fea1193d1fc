import { isCounted, partsIn } from '../scheme/part.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import { isPartDone, type StepFacts } from './isPartDone.ts';

/** A step of a round for one candidate: done, waived with a reason, or open; and the part of the total that it does. */
export interface StepState {
  readonly stepId: string;
  readonly name: string;
  readonly partId: string;
  readonly state: 'done' | 'waived' | 'open';
}

/** The steps of a round for a candidate, in their order. */
export function stepsOf(scheme: Scheme, roundId: string, facts: StepFacts): readonly StepState[] {
  const round = scheme.rounds.find((each) => each.id === roundId);
  return (round?.steps ?? []).flatMap(({ id, name, part: partId }) => {
    const part = scheme.parts.find((each) => partsIn(each).some((own) => own.id === partId));
    if (!part || partId === undefined) return [];
    const isWaived = facts.register.find('step-waiver', facts.candidateId, `${roundId}/${id}`) !== null;
    const leaves = part.takes === 'parts' ? part.parts : [part];
    const own = part.id === partId ? leaves : leaves.filter((leaf) => leaf.id === partId);
    const isDone = own.every((leaf) => isPartDone(scheme, roundId, leaf, facts));
    const state = isDone ? 'done' : isWaived ? 'waived' : 'open';
    return [{ stepId: id, name: wordsOf(name), partId, state }];
  });
}

/** The steps before a part's that are still open; its sheet or ballot waits for them. */
export function openBefore(
  steps: readonly StepState[],
  scheme: Pick<Scheme, 'parts'>,
  partId: string,
): readonly StepState[] {
  const index = steps.findIndex((step) => isStepOf(step, scheme, partId));
  return steps.slice(0, Math.max(0, index)).filter((step) => step.state === 'open');
}

/** Whether the step gives points to the total, and so cannot be waived. */
export function isStepCounted({ partId }: Pick<StepState, 'partId'>, scheme: Pick<Scheme, 'parts'>): boolean {
  const part = scheme.parts.find((each) => partsIn(each).some(({ id }) => id === partId));
  return (
    part !== undefined &&
    partsIn(part).some(({ id }) => (id === partId || part.id === partId) && isCounted(scheme, id))
  );
}

/** Whether the step does the part, or the group that the part is in. */
export function isStepOf(
  step: Pick<StepState, 'partId'>,
  { parts }: Pick<Scheme, 'parts'>,
  partId: string,
): boolean {
  const own = parts.find((part) => part.id === step.partId);
  return step.partId === partId || (own !== undefined && partsIn(own).some(({ id }) => id === partId));
}
