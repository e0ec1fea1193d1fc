import type { Outline } from '../scheme/readOutline.ts';
import type { Scheme } from '../scheme/scheme.ts';

/**
 * Which of a candidate's sheets: one from each source in each round; both null for the panel's one joint sheet.
 */
export interface SheetSlot {
  readonly roundId: string | null;
  readonly sourceId: string | null;
}

/** The panel's joint sheet. */
export const jointSlot: SheetSlot = { roundId: null, sourceId: null };

/** The slot as the file and the contract name it: `''` for the joint sheet. @example slotName({ roundId: 'final', sourceId: 'self' }) // 'final/self' */
export function slotName({ roundId, sourceId }: SheetSlot): string {
  return sourceId === null ? '' : `${roundId ?? ''}/${sourceId}`;
}

/** Every sheet that a candidate has under the scheme, in the order in which they are filled; none without a form. */
export function slotsOf({ sheet, rounds }: Pick<Outline, 'sheet' | 'rounds'>): readonly SheetSlot[] {
  if (!sheet) return [];
  if (sheet.by === 'panel') return [jointSlot];
  const filled = (sheet.sources ?? []).filter((source) => source.takes === 'sheet');
  const roundIds = rounds.length > 0 ? rounds.map((round) => round.id) : [null];
  return roundIds.flatMap((roundId) => filled.map((source) => ({ roundId, sourceId: source.id })));
}

/** The slot of that name; null where the scheme has none. */
export function findSlot(scheme: Pick<Scheme, 'sheet' | 'rounds'>, name: string): SheetSlot | null {
  return slotsOf(scheme).find((slot) => slotName(slot) === name) ?? null;
}
