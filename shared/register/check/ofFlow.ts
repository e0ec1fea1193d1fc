import type { Dossier } from '../../dossier/dossier.ts';
import { flowState } from '../../flow/flowState.ts';
import { flowSteps } from '../../flow/flowSteps.ts';
import { isNoticeBegun, movesOf, openCorrection } from '../../flow/position.ts';
import { refuseMove } from '../../flow/refuseMove.ts';
import type { ContentOf } from '../entry.ts';

/** The attachment must be one that the scheme names. */
export function problemsOfAttachment({ scheme }: Dossier, id: string): string[] {
  return scheme.attachments.some((attachment) => attachment.id === id)
    ? []
    : [`本方案没有编号为 ${id} 的附件`];
}

export function problemsOfStagePlan({ scheme }: Dossier, stepId: string): string[] {
  return flowSteps(scheme).some((step) => step.id === stepId) ? [] : [`流程中没有编号为 ${stepId} 的阶段`];
}

/** The moves so far stand; one is added. */
export function problemsOfMoves(dossier: Dossier, { moves }: ContentOf<'moves'>): string[] {
  const former = movesOf(dossier.register);
  const added = moves.at(-1);
  const isAppended =
    moves.length === former.length + 1 && JSON.stringify(moves.slice(0, -1)) === JSON.stringify(former);
  if (!added || !isAppended) return ['流程已在别处变动，请刷新后再试'];
  const refusal = refuseMove(flowState(dossier), added);
  return [
    ...(added.on > dossier.today ? [`日期 ${added.on} 晚于今天（${dossier.today}），请核对`] : []),
    ...(refusal === null ? [] : [refusal]),
  ];
}

/** One correction at a time, after 公示 has begun; a closed one stays as it is. */
export function problemsOfCorrection(
  dossier: Dossier,
  key: string,
  correction: ContentOf<'correction'>,
): string[] {
  const { register, scheme } = dossier;
  const former = register.find('correction', null, key);
  if (former) {
    if (former.closed) return ['这次更正已经结束，不能再改'];
    return correction.reason === former.reason ? [] : ['更正的理由不能改写；需要的请结束后另开一次'];
  }
  if (!isNoticeBegun(scheme, register)) return ['公示尚未开始，可以直接修改，不需更正'];
  return openCorrection(register) ? ['还有一次更正没有结束'] : [];
}
