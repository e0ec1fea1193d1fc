import { joinChanges } from './joinChanges.ts';
import type { SheetChange } from './sheet.ts';

/**
 * What a page may know of the fields of a sheet, in as few changes as hold it: a change for each value that a field may
 * have, fields of their own together.
 *
 * @example joinBasis([{ values: { a: 1 } }, { values: { b: 2 } }, { values: { a: 3 } }]) // [{ values: { a: 1, b: 2 } }, { values: { a: 3 } }]
 */
export function joinBasis(known: readonly SheetChange[]): SheetChange[] {
  const joined: SheetChange[] = [];
  for (const change of known) {
    if (joined.some((each) => holds(each, change))) continue;
    const fields = fieldsOf(change);
    const at = joined.findIndex((each) => fieldsOf(each).every((field) => !fields.includes(field)));
    const room = joined[at];
    if (room) joined[at] = joinChanges(room, change);
    else joined.push(change);
  }
  return joined;
}

function fieldsOf(change: SheetChange): string[] {
  return Object.entries(change).flatMap(([area, part]) =>
    Object.keys(part ?? {}).map((id) => `${area}/${id}`),
  );
}

/** Whether a change says all that another one does. */
function holds(change: SheetChange, other: SheetChange): boolean {
  return JSON.stringify(joinChanges(change, other)) === JSON.stringify(change);
}
