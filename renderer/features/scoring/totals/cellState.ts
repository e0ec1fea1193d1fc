import type { SeatTotal } from '../../../../shared/outcome/panelTotals.ts';
import type { SecondColumn } from '../../../../shared/outcome/secondEntries.ts';
import { seatWords } from '../../../../shared/register/content.ts';
import { sheetIdOf } from '../sheetPlace.ts';
import type { TotalsRow } from './useTotals.ts';

/** Which total, and of which of the two times that it is keyed in. */
interface CellPlace {
  readonly candidateId: string;
  readonly slot: string;
  readonly isSecond: boolean;
}

/** What the drafts of a cell's box belong to, unlike that of every other cell. */
export function draftPlaceOf({ isSecond, ...sheet }: CellPlace): string {
  return `${isSecond ? 'second ' : ''}${sheetIdOf(sheet)}`;
}

/** The panelists whose total of a candidate the chair has to rule on, by candidate: nobody makes them agree by keying in anew. */
export function disputedSeats(columns: ReadonlyMap<string, SecondColumn>): ReadonlyMap<string, string> {
  const disputed = new Map<string, string>();
  for (const [panelist, { mismatches }] of columns)
    for (const { candidateId, isSettled } of mismatches) {
      if (isSettled) continue;
      const before = disputed.get(candidateId);
      disputed.set(candidateId, before === undefined ? panelist : `${before}、${panelist}`);
    }
  return disputed;
}

/**
 * Why a total is not typed here, whoever keys it in; null where it is. `disputed` are the panelists whose total of the
 * candidate the chair has to rule on.
 */
export function whyClosed(
  { panelist, seat, isSigned, isItemised }: SeatTotal,
  disputed: string | undefined,
): string | null {
  if (seat) return `${panelist}的评分不计入这个单位（${seatWords(seat)}）`;
  if (isSigned) return `${panelist}已签字，要改的请到评分表退回`;
  if (isItemised) return `${panelist}的评分表是逐条填写的，总分由各条得出`;
  return disputed?.split('、').includes(panelist) ? '两次录入不一致，由组长裁定' : null;
}

/** Whether the total is left out of the mean as the highest or the lowest. */
export function isDropped({ score }: TotalsRow, { panelist }: SeatTotal): boolean {
  return score.seats.some((seat) => seat.panelist === panelist && seat.use === 'dropped');
}
