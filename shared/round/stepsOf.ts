import { checkBallot } from '../ballot/checkBallot.ts';
import type { Register } from '../register/register.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Source } from '../scheme/source.ts';
import { wordsOf } from '../scheme/text.ts';
import { ballotKey } from './ballotKey.ts';
import { slotName } from './sheetSlot.ts';

/** A step of a round for one candidate: done, waived with a reason, or open. Its source is the one in its place. */
export interface StepState {
  readonly stepId: string;
  readonly name: string;
  readonly sourceId: string;
  readonly state: 'done' | 'waived' | 'open';
}

/** What is looked up about one candidate. */
export interface StepFacts {
  readonly candidateId: string;
  readonly register: Register;
  /** Whether the sheet of that name is signed. */
  isSubmitted(slot: string): boolean;
}

/** The steps of a round for a candidate, in their order. A sheet is done when signed, a ballot when its counts agree. */
export function stepsOf(scheme: Scheme, roundId: string, facts: StepFacts): readonly StepState[] {
  const round = scheme.rounds.find((each) => each.id === roundId);
  const sources = scheme.sheet?.sources ?? [];
  return (round?.steps ?? []).flatMap((step, index) => {
    const source = sources[index];
    if (!source) return [];
    const isWaived = facts.register.find('step-waiver', facts.candidateId, `${roundId}/${step.id}`) !== null;
    const state = isDone(scheme, roundId, source, facts) ? 'done' : isWaived ? 'waived' : 'open';
    return [{ stepId: step.id, name: wordsOf(step.name), sourceId: source.id, state }];
  });
}

/** The steps before a source's that are still open; its sheet or ballot waits for them. */
export function openBefore(steps: readonly StepState[], sourceId: string): readonly StepState[] {
  const index = steps.findIndex((step) => step.sourceId === sourceId);
  return steps.slice(0, Math.max(0, index)).filter((step) => step.state === 'open');
}

function isDone(scheme: Scheme, roundId: string, source: Source, facts: StepFacts): boolean {
  if (source.takes === 'sheet') return facts.isSubmitted(slotName({ roundId, sourceId: source.id }));
  const measure = scheme.measures.find((each) => each.id === source.measure);
  return (
    measure?.voters.every((_, voter) => {
      const key = ballotKey(scheme, roundId, measure.id, voter);
      const ballot = facts.register.find('ballot', facts.candidateId, key);
      return ballot !== null && checkBallot(ballot, measure, scheme.ballotRules).problems.length === 0;
    }) ?? false
  );
}
