import type { Mismatch } from '../../../../shared/outcome/secondEntries.ts';
import type { SecondEntry } from '../../../../shared/register/content.ts';
import { seatKey } from '../../../../shared/round/partKey.ts';
import { changeOf, type EntryPlace, partOf, putEntry } from '../../../ui/saving/entryChange.ts';
import { useEntryOutbox } from '../../../ui/saving/useEntryOutbox.ts';
import { useOpenRegister } from '../../../ui/saving/useOpenRegister.ts';
import { today } from '../../../ui/today.ts';
import { useAssessment } from '../../../ui/useAssessment.ts';
import type { PanelPart } from '../panel/usePanelPart.ts';
import { useCellSteps } from './useCellSteps.ts';
import { useSecondColumns } from './useSecondColumns.ts';
import { useSecondLines } from './useSecondLines.ts';
import { rowOf, type TotalsRow, useSameRows } from './useTotals.ts';

/** What the chair makes of a total that came out differently: it, and why where it is neither. */
export type Ruling = Pick<NonNullable<SecondEntry['ruling']>, 'total' | 'reason'>;

const none: readonly TotalsRow[] = [];

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
  const lines = useSecondLines(by === null ? undefined : first, secondOf);
  const steps = useCellSteps(lines, (cells) => {
    const on = today();
    outbox.putBlock(
      cells.flatMap(({ candidateId, slot, total }) => {
        const seat = lines?.[0]?.seats.find((each) => each.slot === slot);
        if (!seat || by === null) return [];
        const place = placeOf(candidateId, seat.panelist);
        return [changeOf(place, () => (total === null ? null : { by, on, total }))];
      }),
    );
  });
  const columns = useSecondColumns(first ?? none, register, secondOf);
  return {
    outbox,
    /** Undefined as long as nobody keys in again. */
    rows: useSameRows(lines?.map((line) => rowOf(line, rule, form))),
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
