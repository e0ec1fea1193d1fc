import { changeSheet, inverseOf } from './changeSheet.ts';
import type { SheetChange, SheetContent } from './sheet.ts';

const areas = ['values', 'items', 'evidence', 'notApplicable', 'vetoes', 'totals'] as const;

/**
 * What a change would overwrite that its sender has not seen: the fields whose present value is neither what the change
 * sets nor one of those that the sender's page may know (`basis`, a change for each), as they stand in the file; null
 * where there are none. For sheets that are filled on more than one device.
 *
 * @example conflictsWith(contentWith(5), { values: { a: 3 } }, [{ values: { a: null } }]) // { values: { a: 5 } }
 */
export function conflictsWith(
  content: SheetContent,
  change: SheetChange,
  basis: readonly SheetChange[],
): SheetChange | null {
  const now = inverseOf(content, change);
  const wanted = inverseOf(changeSheet(content, change), change);
  const differing = areas.flatMap((area) => {
    const ids = Object.keys(now[area] ?? {}).filter((id) => {
      const is = textOf(now, area, id);
      return (
        is !== textOf(wanted, area, id) && !basis.some((known) => isKnown(known, { now, change, area, id }))
      );
    });
    return ids.length === 0 ? [] : [[area, Object.fromEntries(ids.map((id) => [id, now[area]?.[id]]))]];
  });
  return differing.length === 0 ? null : Object.fromEntries(differing);
}

type Area = (typeof areas)[number];

function textOf(change: SheetChange, area: Area, id: string): string {
  return JSON.stringify(change[area]?.[id] ?? null);
}

interface Field {
  readonly now: SheetChange;
  readonly change: SheetChange;
  readonly area: Area;
  readonly id: string;
}

/** Whether a page that knows so much has seen the field as it is now; of a note, what of it the change sets. */
function isKnown(known: SheetChange, { now, change, area, id }: Field): boolean {
  if (!Object.hasOwn(known[area] ?? {}, id)) return false;
  if (area !== 'items') return textOf(known, area, id) === textOf(now, area, id);
  const [seen, is] = [known.items?.[id] ?? {}, now.items?.[id] ?? {}];
  const keys = Object.keys(change.items?.[id] ?? {}) as (keyof typeof is)[]; // Safe: a note's change has its keys alone.
  return keys.every((key) => seen[key] === is[key]);
}
