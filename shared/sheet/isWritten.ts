import { changeSheet } from './changeSheet.ts';
import type { SheetChange, SheetContent } from './sheet.ts';

/**
 * Whether everything that the change wrote still stands in the content, so that taking it back overwrites nothing that
 * was entered since.
 *
 * @example isWritten({ ...emptyContent, values: { '1-1.b': 6 } }, { values: { '1-1.b': 2 } }) // false
 */
export function isWritten(content: SheetContent, change: SheetChange): boolean {
  const again = changeSheet(content, change);
  return (
    isSame(content.values, again.values) &&
    isSame(content.items, again.items) &&
    isSame(content.evidence, again.evidence) &&
    isSame(content.notApplicable, again.notApplicable) &&
    isSame(content.vetoes, again.vetoes) &&
    isSame(content.totals ?? {}, again.totals ?? {})
  );
}

/** Whether two values of JSON are the same, whatever the order of their keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)))
  );
}
