/** The key of what is put down about a part in a round. @example partKey(null, 'daily') // '-/daily' */
export function partKey(roundId: string | null, partId: string): string {
  return `${roundId ?? '-'}/${partId}`;
}

/** The key of why a panelist's sheet of a part is not asked for. */
export function seatKey(roundId: string | null, partId: string, panelist: string): string {
  return `${partKey(roundId, partId)}/${panelist}`;
}

/** The key of the ruling on a difference between panelists' sheets: over a rule or veto, or (null) their totals. */
export function differenceKey(roundId: string | null, partId: string, id: string | null): string {
  return `${partKey(roundId, partId)}/${id ?? 'total'}`;
}
