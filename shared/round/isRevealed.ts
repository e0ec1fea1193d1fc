import type { Register } from '../register/register.ts';
import { partKey } from './partKey.ts';
import type { PartState } from './partStates.ts';

/**
 * Whether the panelists' scores of a candidate may be seen beside each other: once every sheet that counts is signed, so
 * that nobody is led by what another one gave, or once the chair opened them earlier, with a reason. Always where no
 * panel fills the part.
 */
export function isRevealed(
  register: Register,
  candidateId: string,
  roundId: string | null,
  { part, panel, sheets }: Pick<PartState, 'part' | 'panel' | 'sheets'>,
): boolean {
  if (!panel) return true;
  const isIn = sheets.every(({ isSigned, seat }) => isSigned || seat !== null);
  return isIn || register.find('reveal', candidateId, partKey(roundId, part.id)) !== null;
}
