/** What the boxes of a candidate belong to, among the drafts. */
export function draftPlaceOf(candidateId: string): string {
  return `${candidateId} rectification`;
}

/** The name of the box of what a row of the check list found. */
export function checkField(rowId: string): string {
  return `check ${rowId}`;
}

/** The name of a box in a row of the register. */
export function rowField(key: string, part: string): string {
  return `row ${key} ${part}`;
}
