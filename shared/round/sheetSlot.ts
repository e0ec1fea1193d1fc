import type { Panelist } from '../assessment/assessment.ts';
import { scorersOf } from '../assessment/panelRole.ts';
import { sheetPartsOf } from '../scheme/part.ts';
import type { Outline } from '../scheme/readOutline.ts';

/**
 * Which of a candidate's sheets: one for each part in each round, and of each panelist where the part asks for that; all
 * null for the panel's one joint sheet.
 */
export interface SheetSlot {
  readonly roundId: string | null;
  readonly partId: string | null;
  /** By name, as the panel has it. */
  readonly panelist?: string | undefined;
}

/** The panel's joint sheet. */
export const jointSlot: SheetSlot = { roundId: null, partId: null };

/** The slot as the file and the contract name it: `''` for the joint sheet. @example slotName({ roundId: 'final', partId: 'self' }) // 'final/self' */
export function slotName({ roundId, partId, panelist }: SheetSlot): string {
  if (partId === null) return '';
  return `${roundId ?? ''}/${partId}${panelist === undefined ? '' : `/${panelist}`}`;
}

/** Who may have a sheet of their own. */
export type Panel = readonly Pick<Panelist, 'name' | 'role'>[];

/** Every sheet that a candidate has under the scheme, in the order in which they are filled; none without a form. */
export function slotsOf(
  { sheet, parts, rounds }: Pick<Outline, 'sheet' | 'parts' | 'rounds'>,
  panel: Panel,
): readonly SheetSlot[] {
  if (!sheet) return [];
  if (parts.length === 0) return [jointSlot];
  const roundIds = rounds.length > 0 ? rounds.map((round) => round.id) : [null];
  return roundIds.flatMap((roundId) =>
    sheetPartsOf({ parts }).flatMap((part): SheetSlot[] =>
      part.panel
        ? scorersOf(panel).map(({ name }) => ({ roundId, partId: part.id, panelist: name }))
        : [{ roundId, partId: part.id }],
    ),
  );
}

/** Where a sheet of that name lies, whoever sits on the panel now; null where the scheme has no such sheet. */
export function placeOfSlot(
  scheme: Pick<Outline, 'sheet' | 'parts' | 'rounds'>,
  name: string,
): SheetSlot | null {
  const panelist = name.split('/').slice(2).join('/');
  return findSlot(scheme, [{ name: panelist }], name);
}

/** The slot of that name; null where the scheme has none. */
export function findSlot(
  scheme: Pick<Outline, 'sheet' | 'parts' | 'rounds'>,
  panel: Panel,
  name: string,
): SheetSlot | null {
  return slotsOf(scheme, panel).find((slot) => slotName(slot) === name) ?? null;
}
