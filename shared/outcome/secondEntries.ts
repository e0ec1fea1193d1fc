import type { Hundredths } from '../number/points.ts';
import type { SecondEntry } from '../register/content.ts';
import type { CandidateTotals } from './panelTotals.ts';

/** A total that was keyed in twice and came out differently, or on which the chair ruled. Units: hundredths. */
export interface Mismatch {
  readonly candidateId: string;
  /** The unit's. */
  readonly name: string;
  readonly unitMark: string;
  readonly panelist: string;
  readonly panelistMark: string;
  readonly slot: string;
  /** What stands on the sheet. */
  readonly total: Hundredths;
  readonly second: SecondEntry;
  readonly isSettled: boolean;
}

/** How far a panelist's totals are keyed in a second time. */
export interface SecondColumn {
  readonly isBegun: boolean;
  /** How many are still to be keyed in again. */
  readonly open: number;
  /** None before all are: nobody is led by what the first one keyed in. */
  readonly mismatches: readonly Mismatch[];
}

/** Whether the total of a sheet is what was keyed in again, or what the chair ruled. */
export function isSettled(total: Hundredths | null, { total: second, ruling }: SecondEntry): boolean {
  return total === (ruling?.total ?? second);
}

/** The second entry of a panelist's totals over what stands on the sheets; what is signed or filled by items is not asked for. */
export function secondColumn(
  rows: readonly CandidateTotals[],
  panelist: string,
  secondOf: (candidateId: string) => SecondEntry | null,
): SecondColumn {
  const asked = rows.flatMap((row) =>
    row.seats
      .filter((each) => each.panelist === panelist && !each.seat && !each.isSigned && !each.isItemised)
      .map((seat) => ({ row, seat, second: secondOf(row.candidateId) })),
  );
  const keyed = asked.filter(({ second }) => second !== null).length;
  const mismatches = asked.flatMap(({ row, seat, second }): Mismatch[] => {
    const { total, slot, mark } = seat;
    if (second === null || total === null || (total === second.total && !second.ruling)) return [];
    const whose = { candidateId: row.candidateId, name: row.name, unitMark: row.mark };
    return [
      { ...whose, panelist, panelistMark: mark, slot, total, second, isSettled: isSettled(total, second) },
    ];
  });
  return {
    isBegun: keyed > 0,
    open: asked.length - keyed,
    mismatches: keyed < asked.length ? [] : mismatches,
  };
}
