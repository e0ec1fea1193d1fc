import { lastRoundOf } from '../round/lastRoundOf.ts';
import { type Panel, type SheetSlot, slotsOf } from '../round/sheetSlot.ts';
import { decidingPart, sheetPartsOf } from '../scheme/part.ts';
import type { Scheme } from '../scheme/scheme.ts';

/**
 * The sheets of a candidate that are printed one by one: in the last round the one that decides, and before it those that
 * no other report shows whole, of another form or of one panelist.
 */
export function printedSlots(scheme: Scheme, panel: Panel): readonly SheetSlot[] {
  const roundId = lastRoundOf(scheme);
  const deciding = decidingPart(scheme)?.id ?? null;
  const own = new Set(sheetPartsOf(scheme).flatMap((part) => (part.form || part.panel ? [part.id] : [])));
  return slotsOf(scheme, panel).filter(
    (slot) => slot.roundId === roundId && (slot.partId === deciding || own.has(slot.partId ?? '')),
  );
}
