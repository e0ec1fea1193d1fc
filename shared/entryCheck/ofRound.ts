import type { Dossier } from '../dossier/dossier.ts';
import { roundResult } from '../outcome/roundResult.ts';
import { type BallotPlace, ballotsOf } from '../round/ballotKey.ts';
import { lastRoundOf } from '../round/lastRoundOf.ts';
import { slotName, slotsOf } from '../round/sheetSlot.ts';
import { isStepCounted, isStepOf, openBefore, type StepState, stepsOf } from '../round/stepsOf.ts';
import { leafOf, partOfMeasure } from '../scheme/part.ts';
import { measureOf } from '../scheme/rule.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import { isTotalsOnly } from '../sheet/scoreContent.ts';

/** A ballot of a step waits for the steps before it, and one that a signed sheet goes by stays as it is. */
export function problemsOfBallot(dossier: Dossier, candidateId: string, key: string): string[] {
  const { scheme } = dossier;
  const place = ballotsOf(scheme).find((each) => each.key === key);
  if (!place) return [`本方案没有编号为 ${key} 的民主测评`];
  if (isSignedUpon(dossier, candidateId, place)) {
    return [signedUpon];
  }
  const part = partOfMeasure(scheme, place.measureId);
  return part ? openStepsBefore(dossier, candidateId, { partId: part.id, roundId: place.roundId }) : [];
}

/** The steps of the round that a part waits for. */
export function openStepsBefore(
  dossier: Dossier,
  candidateId: string,
  { partId, roundId }: { readonly partId: string; readonly roundId: string | null },
): string[] {
  if (roundId === null) return [];
  const open = openBefore(stepsOfCandidate(dossier, roundId, candidateId), dossier.scheme, partId);
  const what = leafOf(dossier.scheme, partId)?.takes === 'ballot' ? '录入测评票' : '录入得分';
  return open.length === 0
    ? []
    : [`须先完成${open.map((step) => `“${step.name}”`).join('、')}，或写明理由略过，再${what}`];
}

/**
 * A ballot or a waiver is not taken back from under what was signed after it: a sheet that goes by the ballot, a later
 * step of the round.
 */
export function problemsOfRoundTakenBack(
  dossier: Dossier,
  candidateId: string,
  { kind, key }: { readonly kind: 'ballot' | 'step-waiver'; readonly key: string },
): string[] {
  const { scheme } = dossier;
  const place = kind === 'ballot' ? ballotsOf(scheme).find((each) => each.key === key) : undefined;
  if (place && isSignedUpon(dossier, candidateId, place)) return [signedUpon];
  const [roundId = '', stepId] = place ? [place.roundId ?? ''] : key.split('/');
  const steps = stepsOfCandidate(dossier, roundId, candidateId);
  const partId = place && partOfMeasure(scheme, place.measureId)?.id;
  const index = steps.findIndex((step) =>
    place ? partId !== undefined && isStepOf(step, scheme, partId) : step.stepId === stepId,
  );
  return index < 0 ? [] : problemsOfLater(steps.slice(index + 1));
}

/** A given score is not taken back from under a later step. */
export function problemsOfGivenTakenBack(
  dossier: Dossier,
  candidateId: string,
  { roundId, partId }: { readonly roundId: string | null; readonly partId: string },
): string[] {
  const steps = stepsOfCandidate(dossier, roundId ?? '', candidateId);
  const index = steps.findIndex((step) => isStepOf(step, dossier.scheme, partId));
  return index < 0 ? [] : problemsOfLater(steps.slice(index + 1));
}

function problemsOfLater(steps: readonly StepState[]): string[] {
  const later = steps.filter((step) => step.state === 'done');
  return later.length === 0
    ? []
    : [`后面的${later.map((step) => `“${step.name}”`).join('、')}已经完成。需要改的，请先退回并写明原因`];
}

const signedUpon = '评分表依据这次测评计分，已经签字确认。需要修改测评的，请先退回评分表并写明原因';

/** Whether a rule of the sheet goes by the ballot's measure, and a sheet that it decides is signed; totals alone go by none. */
function isSignedUpon(
  { scheme, sheetOf, assessment }: Dossier,
  candidateId: string,
  { measureId, roundId }: BallotPlace,
): boolean {
  const rules = scheme.sheet?.items.flatMap((item) => item.rules) ?? [];
  if (!rules.some((rule) => measureOf(rule) === measureId)) return false;
  return slotsOf(scheme, assessment.panel)
    .filter((slot) => roundId === null || slot.roundId === roundId)
    .some((slot) => {
      const sheet = sheetOf(candidateId, slotName(slot));
      return sheet?.submission && !isTotalsOnly(sheet.content);
    });
}

/** A step may be waived while it is open, unless its source carries weight. */
export function problemsOfStepWaiver(dossier: Dossier, candidateId: string, key: string): string[] {
  const [roundId = '', stepId = ''] = key.split('/');
  const step = stepsOfCandidate(dossier, roundId, candidateId).find((each) => each.stepId === stepId);
  if (!step) return [`本方案没有编号为 ${key} 的步骤`];
  if (step.state === 'done') return [`“${step.name}”已经完成，不需略过`];
  return isStepCounted(step, dossier.scheme) ? [`“${step.name}”计入总分，不能略过`] : [];
}

/** Key: round/place of the look. */
export function problemsOfLook({ scheme }: Dossier, key: string): string[] {
  const [roundId, index = ''] = key.split('/');
  const looks = scheme.rounds.find((round) => round.id === roundId)?.looks ?? [];
  return looks[Number(index)] ? [] : [`本方案没有编号为 ${key} 的“看”`];
}

/** Who is short of a line of 创建标准 alone may be let through; key: the round that decides. */
export function problemsOfStandardRuling(dossier: Dossier, candidateId: string, key: string): string[] {
  const { scheme } = dossier;
  const roundId = lastRoundOf(scheme);
  if (!scheme.outcome || key !== (roundId ?? '-')) return [`本方案没有可以裁定的${namesOf(scheme).standard}`];
  const own = roundResult(dossier, roundId).candidates.find(({ candidate: { id } }) => id === candidateId);
  return own?.standard && own.standard.short.length > 0
    ? []
    : [`等次没有达到${namesOf(scheme).standard}，或各项标准都已达到，不需裁定`];
}

function stepsOfCandidate(
  { scheme, register, sheetOf, assessment }: Dossier,
  roundId: string,
  candidateId: string,
) {
  return stepsOf(scheme, roundId, {
    candidateId,
    register,
    panel: assessment.panel,
    isSubmitted: (slot) => Boolean(sheetOf(candidateId, slot)?.submission),
  });
}
