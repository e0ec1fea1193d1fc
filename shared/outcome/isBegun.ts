import type { SheetContent } from '../sheet/sheet.ts';

/**
 * Whether anything on the sheet was entered or looked at. A sheet that nobody has begun has no score, also where all of
 * its items start full.
 *
 * @example isBegun(emptyContent) // false
 */
export function isBegun({ values, items, notApplicable, vetoes, totals = {} }: SheetContent): boolean {
  for (const id in values) if (values[id] !== false) return true;
  for (const id in items) if (items[id]?.seen) return true;
  return hasAny(notApplicable) || hasAny(vetoes) || hasAny(totals);
}

function hasAny(entries: Readonly<Record<string, unknown>>): boolean {
  for (const _ in entries) return true;
  return false;
}
