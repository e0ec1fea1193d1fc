import { type Mismatch, type SecondColumn, secondColumn } from '../../../../shared/outcome/secondEntries.ts';
import type { SecondEntry } from '../../../../shared/register/content.ts';
import { seatKey } from '../../../../shared/round/partKey.ts';
import { type EntryPlace, partOf, putEntry } from '../../../ui/saving/entryChange.ts';
import { useEntryOutbox } from '../../../ui/saving/useEntryOutbox.ts';
import { useOpenRegister } from '../../../ui/saving/useOpenRegister.ts';
import { today } from '../../../ui/today.ts';
import { useAssessment } from '../../../ui/useAssessment.ts';
import type { PanelPart } from '../panel/usePanelPart.ts';
import { useCellSteps } from './useCellSteps.ts';
import { rowOf, type TotalsRow } from './useTotals.ts';

/** What the chair makes of a total that came out differently: it, and why where it is neither. */
export type Ruling = Pick<NonNullable<SecondEntry['ruling']>, 'total' | 'reason'>;

/** The totals as somebody keys them in a second time, and how they stand beside the first. */
export function useSecondEntries(
  { roundId, partId, rule, form }: PanelPart,
  first: readonly TotalsRow[] | undefined,
  by: string | null,
) {
  const { panel } = useAssessment();
  const outbox = useEntryOutbox('second-entries');
  const { register } = useOpenRegister(outbox);
  const placeOf = (candidateId: string, panelist: string): EntryPlace<'second-entry'> => ({
    kind: 'second-entry',
    candidateId,
    key: seatKey(roundId, partId, panelist),
  });
  const secondOf = (candidateId: string, panelist: string) =>
    register?.find('second-entry', candidateId, placeOf(candidateId, panelist).key) ?? null;
  const lines = first?.map((line) => ({
    ...line,
    seats: line.seats.map((seat) =>
      seat.isSigned || seat.isItemised
        ? seat
        : { ...seat, total: secondOf(line.candidateId, seat.panelist)?.total ?? null },
    ),
  }));
  const steps = useCellSteps(lines, (cells) => {
    for (const { candidateId, slot, total } of cells) {
      const seat = lines?.flatMap(({ seats }) => seats).find((each) => each.slot === slot);
      if (!seat || by === null) continue;
      putEntry(outbox, placeOf(candidateId, seat.panelist), () =>
        total === null ? null : { by, on: today(), total },
      );
    }
  });
  const panelists = first?.[0]?.seats.map(({ panelist }) => panelist) ?? [];
  const columns = new Map(
    panelists.map((panelist): [string, SecondColumn] => [
      panelist,
      secondColumn(first ?? [], panelist, (candidateId) => secondOf(candidateId, panelist)),
    ]),
  );
  return {
    outbox,
    rows: lines?.map((line) => rowOf(line, rule, form)),
    columns,
    mismatches: [...columns.values()].flatMap(({ mismatches }) => mismatches),
    /** Puts the chair's ruling down, or (null) takes it back; whether it is in the file comes back. */
    rule({ candidateId, panelist, total }: Mismatch, ruling: Ruling | null): Promise<boolean> {
      const chair = panel.find(({ isChair }) => isChair)?.name ?? '';
      const place = placeOf(candidateId, panelist);
      putEntry(outbox, place, (stored) => {
        if (stored === null) return null;
        const { ruling: _, ...entered } = stored;
        return ruling ? { ...entered, ruling: { by: chair, on: today(), first: total, ...ruling } } : entered;
      });
      return outbox.settled(partOf(place));
    },
    ...steps,
  };
}
