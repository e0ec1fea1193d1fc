import type { Dossier } from '../../dossier/dossier.ts';
import { ballotsOf } from '../../round/ballotKey.ts';
import { openBefore, stepsOf } from '../../round/stepsOf.ts';

/** A ballot of a step waits for the steps before it. */
export function problemsOfBallot(dossier: Dossier, candidateId: string, key: string): string[] {
  const { scheme } = dossier;
  const place = ballotsOf(scheme).find((each) => each.key === key);
  if (!place) return [`本方案没有编号为 ${key} 的民主测评`];
  const source = scheme.sheet?.sources?.find((each) => each.measure === place.measureId);
  if (!source || place.roundId === null) return [];
  const open = openBefore(stepsOfCandidate(dossier, place.roundId, candidateId), source.id);
  return open.length === 0
    ? []
    : [`须先完成${open.map((step) => `“${step.name}”`).join('、')}，或写明理由略过，再录入测评票`];
}

/** A step may be waived while it is open, unless its source carries weight. */
export function problemsOfStepWaiver(dossier: Dossier, candidateId: string, key: string): string[] {
  const [roundId = '', stepId = ''] = key.split('/');
  const step = stepsOfCandidate(dossier, roundId, candidateId).find((each) => each.stepId === stepId);
  if (!step) return [`本方案没有编号为 ${key} 的步骤`];
  if (step.state === 'done') return [`“${step.name}”已经完成，不需略过`];
  const source = dossier.scheme.sheet?.sources?.find((each) => each.id === step.sourceId);
  return source && source.weight > 0 ? [`“${step.name}”计入总分，不能略过`] : [];
}

/** Key: round/place of the look. */
export function problemsOfLook({ scheme }: Dossier, key: string): string[] {
  const [roundId, index = ''] = key.split('/');
  const looks = scheme.rounds.find((round) => round.id === roundId)?.looks ?? [];
  return looks[Number(index)] ? [] : [`本方案没有编号为 ${key} 的“看”`];
}

function stepsOfCandidate({ scheme, register, sheetOf }: Dossier, roundId: string, candidateId: string) {
  return stepsOf(scheme, roundId, {
    candidateId,
    register,
    isSubmitted: (slot) => Boolean(sheetOf(candidateId, slot)?.submission),
  });
}
