import type { Screen } from '../assessment/place.ts';
import { leavesOf } from '../scheme/part.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { StepState } from './stepsOf.ts';

/** Where a step of a round is done. */
export function screenOfStep(scheme: Pick<Scheme, 'parts'>, { partId }: Pick<StepState, 'partId'>): Screen {
  const part = leavesOf(scheme).find(({ id }) => id === partId);
  return part?.takes === 'ballot' ? 'ballots' : 'score';
}
