import type { Dossier } from '../dossier/dossier.ts';
import { factsKey } from '../dossier/factsRegister.ts';
import { factsToKeep } from '../dossier/factsToKeep.ts';
import { flowState } from '../flow/flowState.ts';
import { refuseMove } from '../flow/refuseMove.ts';
import { roundResult } from '../outcome/roundResult.ts';
import type { ContentOf, EntryInput } from '../register/entry.ts';
import { lastRoundOf } from '../round/lastRoundOf.ts';
import { schemeOfSlot } from '../round/schemeOfRound.ts';
import { slotName, slotsOf } from '../round/sheetSlot.ts';
import { hasSheet } from '../scheme/scheme.ts';
import { isBegun } from '../sheet/isBegun.ts';
import { flowSteps } from '../stage/flowSteps.ts';
import { isMadePublic } from '../stage/isMadePublic.ts';
import { isNoticeBegun, movesOf, openCorrection, positionOf } from '../stage/position.ts';
import { sameJson } from './issuing.ts';

/** The attachment must be one that the scheme names. */
export function problemsOfAttachment({ scheme }: Dossier, id: string): string[] {
  return scheme.attachments.some((attachment) => attachment.id === id)
    ? []
    : [`本方案没有编号为 ${id} 的附件`];
}

export function problemsOfStagePlan({ scheme }: Dossier, stepId: string): string[] {
  return flowSteps(scheme).some((step) => step.id === stepId) ? [] : [`流程中没有编号为 ${stepId} 的阶段`];
}

/** What was done in a stage is said once the stage is over. */
export function problemsOfStageWord({ scheme, register }: Dossier, stepId: string): string[] {
  const index = flowSteps(scheme).findIndex((step) => step.id === stepId);
  if (index < 0) return [`流程中没有编号为 ${stepId} 的阶段`];
  return index < positionOf(scheme, register) ? [] : ['这一阶段还没有结束，结束后再登记办理情况'];
}

/** The deadline must be one that the document sets. */
export function problemsOfDeadline({ scheme }: Dossier, id: string): string[] {
  return scheme.deadlines.some((deadline) => deadline.id === id) ? [] : [`文件没有编号为 ${id} 的期限`];
}

/** The moves so far stand, but those at the end that the program put down; one is added, or some of those are taken back. */
export function problemsOfMoves(dossier: Dossier, key: string, { moves }: ContentOf<'moves'>): string[] {
  if (key !== 'moves') return ['流程只有一份'];
  const former = movesOf(dossier.register);
  if (moves.length < former.length && isStanding(former, moves)) return [];
  const added = moves.at(-1);
  const kept = moves.slice(0, -1);
  if (!added || added.byWork || !isStanding(former, kept)) return ['流程已在别处变动，请刷新后再试'];
  const state = flowState(dossier);
  const position = state.steps.findIndex(({ id }) => id === kept.at(-1)?.to);
  const refusal = refuseMove({ ...state, moves: kept, position }, added);
  return [...daysAhead(dossier, added.on), ...(refusal === null ? [] : [refusal])];
}

/** Whether of the former moves only such are left out, at the end, as the program put down. */
function isStanding(former: ContentOf<'moves'>['moves'], kept: ContentOf<'moves'>['moves']): boolean {
  return (
    sameJson(kept, former.slice(0, kept.length)) && former.slice(kept.length).every(({ byWork }) => byWork)
  );
}

/** One correction at a time, after 公示 has begun; it is closed once, and nothing else of it changes. */
export function problemsOfCorrection(
  dossier: Dossier,
  key: string,
  correction: ContentOf<'correction'>,
): string[] {
  const { register, scheme } = dossier;
  const former = register.find('correction', null, key);
  if (former) return problemsOfClosing(dossier, former, correction);
  if (!isNoticeBegun(scheme, register)) return ['公示尚未开始，可以直接修改，不需更正'];
  if (openCorrection(register)) return ['还有一次更正没有结束'];
  const moves = movesOf(register);
  const isNext = key === String(register.list('correction', null).size + 1);
  if (!isNext || correction.afterMoves !== moves.length || correction.closed) {
    return ['流程已在别处变动，请刷新后再试'];
  }
  const last = moves.at(-1);
  return last && correction.on < last.on ? [`更正的日期不能早于上一次变动的 ${last.on}`] : [];
}

function problemsOfClosing(
  dossier: Dossier,
  former: ContentOf<'correction'>,
  correction: ContentOf<'correction'>,
): string[] {
  if (former.closed) return ['这次更正已经结束，不能再改'];
  const isRewritten = JSON.stringify({ ...correction, closed: null }) !== JSON.stringify(former);
  if (isRewritten) return ['更正的理由、经办人和日期不能改写；需要的请结束后另开一次'];
  if (!correction.closed) return [];
  const { on } = correction.closed;
  if (on < former.on) return [`结束日期不能早于更正开始的 ${former.on}`];
  return [...daysAhead(dossier, on), ...unsignedSheets(dossier)];
}

/** Once the correction is closed nobody can sign any more, so that what decides and was opened in it is signed before. */
function unsignedSheets(dossier: Dossier): string[] {
  const { scheme, sheetOf, assessment } = dossier;
  if (!hasSheet(scheme)) return [];
  const roundId = lastRoundOf(scheme);
  const slots = slotsOf(scheme, assessment.panel).filter((slot) => slot.roundId === roundId);
  const isOpen = (candidateId: string) =>
    slots.some((slot) => {
      const sheet = sheetOf(candidateId, slotName(slot));
      return sheet !== null && isBegun(schemeOfSlot(scheme, slot).sheet, sheet.content) && !sheet.submission;
    });
  const names = roundResult(dossier, roundId)
    .candidates.filter(({ candidate, isSubmitted }) => !isSubmitted && isOpen(candidate.id))
    .map(({ candidate }) => candidate.name);
  return names.length === 0 ? [] : [`${names.join('、')}的评分表没有签字确认，更正结束后不能再签，请先签字`];
}

/**
 * What is kept is what the register says now. It is kept once, when the outcome is made public; after that only a 更正
 * takes the register's present rows over.
 */
export function problemsOfFacts(dossier: Dossier, facts: ContentOf<'facts'>): string[] {
  const { register } = dossier;
  if (!isMadePublic(dossier)) return ['公示尚未开始，直接依据单位登记判定'];
  const isKept = register.find('facts', null, factsKey) !== null;
  if (isKept && !openCorrection(register)) {
    return ['公示已经开始，所依据的登记已随考核保存。确需更新的，请先登记更正'];
  }
  return sameJson(facts, factsToKeep(dossier)) ? [] : ['单位登记已在别处变动，请刷新后再试'];
}

/** Moves and corrections are never taken back; they are answered by further ones. */
export function problemsOfTakingBack({ kind }: Pick<EntryInput, 'kind'>): string[] {
  if (kind === 'moves') return ['流程的变动记录不能删除；需要的请退回前面的阶段并写明理由'];
  if (kind === 'facts') return ['随考核保存的登记不能删除'];
  if (kind === 'package' || kind === 'task') return ['发出和打开任务包的记录不能删除'];
  return kind === 'correction' ? ['更正的记录不能删除；改完后请结束更正'] : [];
}

function daysAhead({ today }: Dossier, day: string): string[] {
  return day > today ? [`日期 ${day} 晚于今天（${today}），请核对`] : [];
}
