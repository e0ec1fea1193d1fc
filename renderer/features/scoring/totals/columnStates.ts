import type { CandidateTotals } from '../../../../shared/outcome/panelTotals.ts';

/** How far a panelist's column is keyed in. */
export interface ColumnState {
  readonly panelist: string;
  /** What the panelist's paper sheets are marked with. */
  readonly mark: string;
  /** How many totals are asked for. */
  readonly asked: number;
  /** How many of them are still to be keyed in. */
  readonly open: number;
  /** Whether all are signed; false where none is asked for. */
  readonly isSigned: boolean;
}

/** How far each column is, in the panel's order; none where there is no candidate. */
export function columnStates(rows: readonly CandidateTotals[]): ColumnState[] {
  const [first] = rows;
  if (!first) return [];
  return first.seats.map(({ panelist, mark }, column) => {
    let [asked, open, signed] = [0, 0, 0];
    for (const { seats } of rows) {
      const seat = seats[column];
      if (!seat || seat.seat) continue;
      asked += 1;
      if (seat.total === null) open += 1;
      if (seat.isSigned) signed += 1;
    }
    return { panelist, mark, asked, open, isSigned: asked > 0 && signed === asked };
  });
}
