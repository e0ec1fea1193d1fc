import type { Panelist } from '../assessment/assessment.ts';
import { placeOfSlot, type SheetSlot, slotName, slotsOf } from '../round/sheetSlot.ts';
import { isFilledByUnit } from '../scheme/part.ts';
import type { Outline } from '../scheme/readOutline.ts';
import type { PackageSubject } from './packageRow.ts';

/** Whose sheets a package carries: those that a panelist fills, of every unit; or those that a unit fills of itself. One of the two is there. */
export interface PackageOwner {
  readonly panelist?: string | undefined;
  readonly unit?: { readonly id: string; readonly name: string } | undefined;
}

type Parts = Pick<Outline, 'sheet' | 'parts' | 'rounds'>;

/** The owner in words: the panelist or the unit. */
export function ownerName({ panelist, unit }: PackageOwner): string {
  return panelist ?? unit?.name ?? '';
}

/** By which the owner is told from the others of an assessment, however the unit is called by now. */
export function ownerKey({ panelist, unit }: PackageOwner): string {
  return panelist ?? `unit/${unit?.id}`;
}

/** The sheets that are the owner's, in the order in which they are filled. */
export function ownSlots(scheme: Parts, { panelist }: PackageOwner): readonly SheetSlot[] {
  return slotsOf(scheme, panelist === undefined ? [] : [{ name: panelist }]).filter((slot) =>
    panelist === undefined ? isFilledByUnit(scheme, slot.partId) : slot.panelist === panelist,
  );
}

/** Whether the sheet is the owner's. */
export function isOwnSheet(
  scheme: Parts,
  owner: PackageOwner,
  { candidateId, slot }: { readonly candidateId: string; readonly slot: string },
): boolean {
  if (owner.unit && owner.unit.id !== candidateId) return false;
  const place = placeOfSlot(scheme, slot);
  return place !== null && ownSlots(scheme, owner).some((own) => slotName(own) === slotName(place));
}

/** Of the panel, who fills the owner's sheets. */
export function panelOf(panel: readonly Panelist[], { panelist }: PackageOwner): Panelist[] {
  return panel.filter(({ name }) => name === panelist);
}

/** The owner as answers name it. */
export function subjectOf({ panelist, unit }: PackageOwner): PackageSubject {
  return unit ? { unit: unit.name } : { panelist };
}
