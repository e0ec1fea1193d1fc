import { emptyNote, type SheetChange, type SheetContent } from './sheet.ts';

/**
 * The change that makes one content of another: changeSheet(from, changeTo(from, to)) equals `to`.
 *
 * @example changeTo({ ...emptyContent, values: { a: 1 } }, { ...emptyContent, values: { b: 2 } }).values // { a: null, b: 2 }
 */
export function changeTo(from: SheetContent, to: SheetContent): SheetChange {
  const change: SheetChange = {
    values: part(from.values, to.values, null),
    items: part(from.items, to.items, emptyNote),
    evidence: part(from.evidence, to.evidence, null),
    notApplicable: part(from.notApplicable, to.notApplicable, null),
    vetoes: part(from.vetoes, to.vetoes, null),
    totals: part(from.totals ?? {}, to.totals ?? {}, null),
  };
  return Object.fromEntries(
    Object.entries(change).filter(([, named]) => Object.keys(named ?? {}).length > 0),
  );
}

/** What is set and what is taken back; what is the same on both sides is not named. */
function part<T, N>(from: Readonly<Record<string, T>>, to: Readonly<Record<string, T>>, none: N) {
  const named: Record<string, T | N> = {};
  for (const id of Object.keys(from)) if (!Object.hasOwn(to, id)) named[id] = none;
  for (const [id, value] of Object.entries(to))
    if (JSON.stringify(from[id]) !== JSON.stringify(value)) named[id] = value;
  return named;
}
