import type { FlowState } from '../../../shared/flow/flowState.ts';
import type { PublicIssue } from '../../../shared/flow/publicIssues.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';

export interface HistoryRow {
  readonly key: string;
  /** YYYY-MM-DD */
  readonly on: string;
  readonly what: string;
  readonly by: string;
  readonly reason: string;
}

/** A row, and whether it is a move to 公示, or one that the program made as 公示 ended. */
interface Line extends HistoryRow {
  readonly isToNotice?: boolean;
  readonly isAfterNotice?: boolean;
}

/**
 * The moves, the corrections and what was made public in one list, in the order in which they were put down, the last
 * first. A notice stands behind the move that it made; without one it stands by its day.
 */
export function historyRows(
  flow: Pick<FlowState, 'steps' | 'moves' | 'corrections' | 'issues'>,
): readonly HistoryRow[] {
  const lines: Line[] = [...ofMoves(flow)];
  const taken = new Set<Line>();
  flow.issues.forEach((issue, index) => {
    const own = issue.isNotice ? lines.find((line) => isMoveOf(line, issue) && !taken.has(line)) : undefined;
    if (own) taken.add(own);
    const before = own ?? lines.filter((line) => isBefore(line, issue)).at(-1);
    lines.splice(before ? lines.indexOf(before) + 1 : 0, 0, { key: `p${index}`, ...issue });
  });
  return lines.reverse().map(({ key, on, what, by, reason }) => ({ key, on, what, by, reason }));
}

function isMoveOf({ isToNotice, on, by }: Line, issue: PublicIssue): boolean {
  return isToNotice === true && on === issue.on && by === issue.by;
}

/** What the program made of the end of a notice on the same day follows it. */
function isBefore({ on, isAfterNotice }: Line, issue: PublicIssue): boolean {
  return on < issue.on || (on === issue.on && !isAfterNotice);
}

function ofMoves({ steps, moves, corrections }: Pick<FlowState, 'steps' | 'moves' | 'corrections'>): Line[] {
  const place = (id: string) => steps.findIndex((step) => step.id === id);
  const notice = steps.findIndex((step) => step.isNotice);
  return moves.flatMap((move, index): Line[] => {
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
        isToNotice: step?.isNotice === true,
        isAfterNotice: move.byWork === true && notice >= 0 && place(move.to) > notice,
      },
      ...ofCorrections(corrections, index + 1),
    ];
  });
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
