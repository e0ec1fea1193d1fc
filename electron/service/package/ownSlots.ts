import { type SheetSlot, slotsOf } from '../../../shared/round/sheetSlot.ts';
import type { Outline } from '../../../shared/scheme/readOutline.ts';

/** The sheets of a candidate that are a panelist's own, in the order in which they are filled. */
export function ownSlots(
  scheme: Pick<Outline, 'sheet' | 'parts' | 'rounds'>,
  panelist: string,
): readonly SheetSlot[] {
  return slotsOf(scheme, [{ name: panelist }]).filter((slot) => slot.panelist !== undefined);
}
