import type { StepProgress } from '../../../shared/flow/flowState.ts';

/** The planned days of a step, YYYY-MM-DD; null where one is open. */
export type Planned = StepProgress['planned'];
