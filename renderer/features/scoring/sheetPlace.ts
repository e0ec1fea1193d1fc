/** Which sheet: a candidate's, in the slot that slotName names ('' is the panel's joint one). */
export interface SheetPlace {
  readonly candidateId: string;
  readonly slot: string;
}

/** One text for a sheet, unlike that of every other. @example sheetIdOf({ candidateId: 'c', slot: '' }) // 'c' */
export function sheetIdOf({ candidateId, slot }: SheetPlace): string {
  return slot === '' ? candidateId : `${candidateId}/${slot}`;
}

/** What the list of candidates is asked for, so that it shows the progress of that slot. */
export function listInput(assessmentId: string, slot: string) {
  return slot === '' ? { assessmentId } : { assessmentId, slot };
}
