import type { Candidate } from '../assessment/candidate.ts';
import { formatDay } from '../assessment/day.ts';
import { isStepOf, stepsOf } from '../round/stepsOf.ts';
import { leavesOf } from '../scheme/part.ts';
import type { Round } from '../scheme/round.ts';
import { wordsOf } from '../scheme/text.ts';
import { asPart } from './asSentence.ts';
import type { OutcomeSource } from './reportSource.ts';

/** What stands in the place of a result that a waived step does not give. */
export const waivedMark = '未组织';

/**
 * Who let the step of a part pass, when and why, for one candidate in one round; null where it was not waived, or was
 * done after all.
 *
 * @example '未组织群众测评：支部没有服务对象（岳振东，2025年12月3日）'
 */
export function waivedPart(
  { scheme, dossier }: Pick<OutcomeSource, 'scheme' | 'dossier'>,
  candidateId: string,
  roundId: string | null,
  partId: string,
): string | null {
  if (roundId === null) return null;
  const { register, sheetOf, assessment } = dossier;
  const isSubmitted = (slot: string) => Boolean(sheetOf(candidateId, slot)?.submission);
  const facts = { candidateId, register, panel: assessment.panel, isSubmitted };
  const step = stepsOf(scheme, roundId, facts).find(
    (each) => each.state === 'waived' && isStepOf(each, scheme, partId),
  );
  const waiver = step && register.find('step-waiver', candidateId, `${roundId}/${step.stepId}`);
  if (!step || !waiver) return null;
  return `${waivedMark}${step.name}：${asPart(waiver.reason)}（${waiver.by}，${formatDay(waiver.on)}）`;
}

/** Every step that was waived for the candidates in the rounds, a sentence each, for the notes of a list. */
export function waiverNotes(
  source: Pick<OutcomeSource, 'scheme' | 'dossier'>,
  candidates: readonly Candidate[],
  rounds: readonly Round[],
): string[] {
  const parts = leavesOf(source.scheme);
  return candidates.flatMap(({ id, name }) =>
    rounds.flatMap((round) =>
      parts.flatMap((each) => {
        const words = waivedPart(source, id, round.id, each.id);
        return words === null ? [] : [`${name}在${wordsOf(round.name)}中${words}。`];
      }),
    ),
  );
}
