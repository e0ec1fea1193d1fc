import type { SheetForm } from '../scheme/sheet.ts';
import type { SheetContent } from '../sheet/sheet.ts';

/**
 * Whether anything on the sheet was entered or looked at. A sheet that nobody has begun has no score, also where all of
 * its items start full. 否 is an answer where one must be given; elsewhere it is a tick that was taken back. Where no
 * `form` is at hand every value counts.
 *
 * @example isBegun(form, emptyContent) // false
 */
export function isBegun(
  form: Pick<SheetForm, 'items'> | undefined,
  { values, items, notApplicable, vetoes, totals = {} }: SheetContent,
): boolean {
  for (const id in values)
    if (values[id] !== false || !form || form.items.some(({ required }) => required.has(id))) return true;
  for (const id in items) if (items[id]?.seen) return true;
  return hasAny(notApplicable) || hasAny(vetoes) || hasAny(totals);
}

function hasAny(entries: Readonly<Record<string, unknown>>): boolean {
  for (const _ in entries) return true;
  return false;
}
