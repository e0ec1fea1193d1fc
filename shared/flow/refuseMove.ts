import type { Moves } from '../register/content.ts';
import { wordsOf } from '../scheme/text.ts';
import type { FlowState, Missing } from './flowState.ts';

type Move = Moves['moves'][number];
type Stand = Pick<
  FlowState,
  'steps' | 'position' | 'moves' | 'passedOver' | 'isNoticeBegun' | 'correction' | 'isReplacementDue'
>;

/**
 * Why the assessment cannot take this step, as a Chinese sentence; null where it can. Forward goes over the steps between;
 * where they lack something it needs a reason, and 公示 does not begin at all; backward needs a reason. To the step where it
 * stands it goes only to issue 公示 anew, which must be done after a correction before anything follows, and where the
 * program put it there. What the program put down gives way to an earlier day.
 */
export function refuseMove(state: Stand, { to, on, reason }: Move): string | null {
  const { steps, position, moves } = state;
  const target = steps.findIndex((step) => step.id === to);
  const step = steps[target];
  if (!step) return `流程中没有编号为 ${to} 的阶段`;
  const last = moves.filter(({ byWork }) => !byWork).at(-1);
  if (last && on < last.on) return `日期不能早于上一次变动的 ${last.on}`;
  if (target < position) return reason === '' ? '退回前面的阶段须写明理由' : null;
  if (state.correction && (step.isNotice || state.isNoticeBegun)) return '更正还没有结束，请先结束更正';
  if (target === position) {
    if (moves.at(-1)?.byWork) return null;
    return step.isNotice && state.isReplacementDue ? null : `现在就在“${wordsOf(step.name)}”阶段`;
  }
  if (steps.slice(0, target).some((each) => each.isNotice) && state.isReplacementDue) {
    return '公示后作过更正，须重新发布公示，才能进入下一阶段';
  }
  const missing = steps.slice(0, target).flatMap(({ lacks }) => lacks);
  return step.isNotice ? refuseNotice(missing, state.passedOver, reason) : refuseForward(missing, reason);
}

function refuseNotice(
  missing: readonly Missing[],
  passedOver: readonly Missing[],
  reason: string,
): string | null {
  return missing.length > 0 ? `公示前还须完成：${sentencesOf(missing)}` : refuseForward(passedOver, reason);
}

function refuseForward(missing: readonly Missing[], reason: string): string | null {
  return missing.length > 0 && reason === ''
    ? `还有事项没有完成：${sentencesOf(missing)}。确需先进入下一阶段的，请写明理由`
    : null;
}

function sentencesOf(missing: readonly Missing[]): string {
  return missing.map(({ text }) => text).join('；');
}
