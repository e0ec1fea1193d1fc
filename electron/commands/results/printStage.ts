import type { FlowState } from '../../../shared/flow/flowState.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';

/** Where the assessment stands in its course; null before its first step. `number` counts from 1. */
export function printStage({ steps, position, isNoticeBegun, correction, isReplacementDue }: FlowState) {
  const step = steps[position];
  if (!step) return null;
  return {
    id: step.id,
    name: wordsOf(step.name),
    number: position + 1,
    of: steps.length,
    begunOn: step.begunOn,
    missing: step.missing.map(({ need, text }) => ({ need, text })),
    noticeBegun: isNoticeBegun,
    correctionOpen: correction !== null,
    replacementDue: isReplacementDue,
  };
}
