import { useRef } from 'react';
import type { CandidateTotals } from '../../../../shared/outcome/panelTotals.ts';
import type { SecondEntry } from '../../../../shared/register/content.ts';

type SecondOf = (candidateId: string, panelist: string) => SecondEntry | null;

/** Lines with the totals that were keyed in a second time in place of the first; the same as before where nothing changed. */
export function useSecondLines(
  first: readonly CandidateTotals[] | undefined,
  secondOf: SecondOf,
): readonly CandidateTotals[] | undefined {
  const made = useRef(new Map<string, { readonly of: CandidateTotals; readonly line: CandidateTotals }>());
  return first?.map((line) => {
    const seats = line.seats.map((seat) =>
      seat.isSigned || seat.isItemised
        ? seat.total
        : (secondOf(line.candidateId, seat.panelist)?.total ?? null),
    );
    const known = made.current.get(line.candidateId);
    if (known?.of === line && known.line.seats.every(({ total }, at) => total === seats[at]))
      return known.line;
    const next = {
      ...line,
      seats: line.seats.map((seat, at) => ({ ...seat, total: seats[at] ?? null })),
    };
    made.current.set(line.candidateId, { of: line, line: next });
    return next;
  });
}
