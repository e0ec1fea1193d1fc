import type { FlowState } from '../../../shared/flow/flowState.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';

export interface HistoryRow {
  readonly key: string;
  /** YYYY-MM-DD */
  readonly on: string;
  readonly what: string;
  readonly by: string;
  readonly reason: string;
}

/** The moves and corrections in one list, in the order in which they were put down, the last first. */
export function historyRows({ steps, moves, corrections }: FlowState): readonly HistoryRow[] {
  const place = (id: string) => steps.findIndex((step) => step.id === id);
  const ofMoves = moves.flatMap((move, index): HistoryRow[] => {
    const from = moves[index - 1];
    const step = steps[place(move.to)];
    const name = step ? wordsOf(step.name) : move.to;
    const isBack = from !== undefined && place(move.to) < place(from.to);
    const isAgain = from?.to === move.to;
    const what = isAgain ? `重新发布“${name}”` : isBack ? `退回“${name}”` : `进入“${name}”`;
    return [
      {
        key: `m${index}`,
        on: move.on,
        by: move.by,
        reason: move.byWork ? '开始这一阶段的工作时自动登记' : move.reason,
        what,
      },
      ...ofCorrections(corrections, index + 1),
    ];
  });
  return ofMoves.reverse();
}

function ofCorrections(corrections: FlowState['corrections'], afterMoves: number): HistoryRow[] {
  return corrections.flatMap((correction, index) => {
    if (correction.afterMoves !== afterMoves) return [];
    const { by, on, reason, closed } = correction;
    const opened = { key: `c${index}`, on, by, reason, what: `登记更正（第 ${index + 1} 次）` };
    const ended = { key: `e${index}`, ...closed, reason: '', what: `结束更正（第 ${index + 1} 次）` };
    return closed ? [opened, { ...ended, by: closed.by, on: closed.on }] : [opened];
  });
}
