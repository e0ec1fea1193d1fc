import type { StepState } from '../../../shared/round/stepsOf.ts';

/** How a step's state is shown: a sign and words, so that colour alone never tells. */
export const stepLook: Readonly<
  Record<StepState['state'], { readonly sign: string; readonly words: string }>
> = {
  done: { sign: '✓', words: '已完成' },
  waived: { sign: '∅', words: '略过' },
  open: { sign: '○', words: '未完成' },
};
