import type { Moves } from '../register/content.ts';
import { wordsOf } from '../scheme/text.ts';
import type { FlowState } from './flowState.ts';

type Move = Moves['moves'][number];

/**
 * Why the assessment cannot take this step, as a Chinese sentence; null where it can. Forward goes one step at a time;
 * with something missing it needs a reason, and 公示 does not begin at all; backward needs a reason.
 */
export function refuseMove({ steps, position, moves }: FlowState, { to, on, reason }: Move): string | null {
  const target = steps.findIndex((step) => step.id === to);
  const step = steps[target];
  if (!step) return `流程中没有编号为 ${to} 的阶段`;
  if (target === position) return `现在就在“${wordsOf(step.name)}”阶段`;
  if (target > position + 1) return '阶段须依次进行，不能跳过';
  const last = moves.at(-1);
  if (last && on < last.on) return `日期不能早于上一次变动的 ${last.on}`;
  if (target < position) return reason === '' ? '退回前面的阶段须写明理由' : null;
  const missing = steps[position]?.missing ?? [];
  if (missing.length === 0) return null;
  if (step.isNotice) return `公示前还须完成：${missing.join('；')}`;
  return reason === '' ? `还有事项没有完成：${missing.join('；')}。确需先进入下一阶段的，请写明理由` : null;
}
