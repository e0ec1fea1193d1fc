import { scorersOf } from '../assessment/panelRole.ts';
import { checkBallot } from '../ballot/checkBallot.ts';
import type { Register } from '../register/register.ts';
import type { LeafPart } from '../scheme/part.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { ballotKey } from './ballotKey.ts';
import { partKey, seatKey } from './partKey.ts';
import { type Panel, slotName } from './sheetSlot.ts';

/** What is looked up about one candidate. */
export interface StepFacts {
  readonly candidateId: string;
  readonly register: Register;
  readonly panel: Panel;
  /** Whether the sheet of that name is signed. */
  isSubmitted(slot: string): boolean;
}

/** Whether nothing of the part is left to do in the round: its sheets are signed, its ballots agree, its score is given. */
export function isPartDone(
  scheme: Scheme,
  roundId: string | null,
  part: LeafPart,
  { candidateId, register, panel, isSubmitted }: StepFacts,
): boolean {
  if (part.takes === 'given') return register.find('given', candidateId, partKey(roundId, part.id)) !== null;
  if (part.takes === 'sheet') {
    if (!part.panel) return isSubmitted(slotName({ roundId, partId: part.id }));
    return scorersOf(panel).every(
      ({ name }) =>
        isSubmitted(slotName({ roundId, partId: part.id, panelist: name })) ||
        register.find('seat', candidateId, seatKey(roundId, part.id, name)) !== null,
    );
  }
  const measure = scheme.measures.find((each) => each.id === part.measure);
  return (
    measure?.voters.every((_, voter) => {
      const ballot = register.find('ballot', candidateId, ballotKey(scheme, roundId, measure.id, voter));
      return ballot !== null && checkBallot(ballot, measure, scheme.ballotRules).problems.length === 0;
    }) ?? false
  );
}
