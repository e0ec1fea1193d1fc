import { seatWords } from '../register/content.ts';
import type { Register } from '../register/register.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { problemsOfChange, problemsOfDays, problemsOfGiven } from '../sheet/checkSheet.ts';
import type { SheetChange } from '../sheet/sheet.ts';
import { seatOf } from './seatOf.ts';
import type { SheetSlot } from './sheetSlot.ts';

interface Changed {
  /** As it scores the slot. */
  readonly scheme: ScoredScheme;
  readonly place: SheetSlot;
  readonly candidateId: string;
  readonly register: Register;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** Why a change cannot be put on a candidate's sheet, a sentence each; none where it can. */
export function problemsOfSheetChange(
  { scheme, place, candidateId, register, today }: Changed,
  change: SheetChange,
): string[] {
  return [
    ...problemsOfChange(scheme, change),
    ...problemsOfGiven(scheme, place.partId, change),
    ...problemsOfSeat(register, candidateId, place),
    ...problemsOfDays(scheme, change, today),
  ];
}

/** A panelist who is not asked for a sheet has none; what was entered before stays as it is. */
export function problemsOfSeat(register: Register, candidateId: string, place: SheetSlot): string[] {
  const seat = seatOf(register, candidateId, place);
  return seat ? [`${place.panelist}的评分不计入这个单位（${seatWords(seat)}），需要评分的请先取消`] : [];
}
