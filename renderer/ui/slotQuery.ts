import { type SheetSlot, slotName } from '../../shared/round/sheetSlot.ts';

/** The query that names a sheet in the address (`?round=final&part=superior`); '' for the panel's joint one. */
export function slotQuery({ roundId, partId, panelist }: SheetSlot): string {
  if (partId === null) return '';
  return `?${new URLSearchParams({
    ...(roundId !== null && { round: roundId }),
    part: partId,
    ...(panelist !== undefined && { panelist }),
  })}`;
}

/** The query that names the part of a sheet of that name, whoever's it is. @example queryOfSlot('/panel/王五') // '?part=panel' */
export function queryOfSlot(slot: string): string {
  const [roundId = '', partId = ''] = slot.split('/');
  return slotQuery({ roundId: roundId || null, partId: partId || null });
}

/** The name of the sheet that a query names. */
export function slotOfQuery(params: URLSearchParams): string {
  return slotName({
    roundId: params.get('round'),
    partId: params.get('part'),
    panelist: params.get('panelist') ?? undefined,
  });
}
