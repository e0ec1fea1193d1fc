import type { SeatContent } from '../register/content.ts';
import type { Register } from '../register/register.ts';
import { seatKey } from './partKey.ts';
import type { SheetSlot } from './sheetSlot.ts';

/** Why a panelist's sheet of a candidate is not asked for; null where it is, and for a sheet of no one panelist. */
export function seatOf(
  register: Register,
  candidateId: string,
  { roundId, partId, panelist }: SheetSlot,
): SeatContent | null {
  if (partId === null || panelist === undefined) return null;
  return register.find('seat', candidateId, seatKey(roundId, partId, panelist));
}
