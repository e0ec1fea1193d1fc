import type { FlowState, Missing } from './flowState.ts';

/**
 * What is to be done next: the first thing that the step where the course stands still lacks, or one after it; and
 * whether it is of that step. Null where nothing is left.
 *
 * @example nextLack(flow)?.lack.screen // 'ballots' once every 自评 of the round is signed
 */
export function nextLack({
  steps,
  position,
  openTitles,
}: Pick<FlowState, 'steps' | 'position' | 'openTitles'>): {
  readonly lack: Missing;
  readonly isHere: boolean;
} | null {
  for (const [index, { lacks }] of steps.entries()) {
    const [lack] = lacks;
    if (index >= position && lack) return { lack, isHere: index === Math.max(position, 0) };
  }
  const [title] = openTitles;
  return title ? { lack: title, isHere: true } : null;
}
