import type { SheetChange } from './sheet.ts';

/**
 * One change that does what two do, the later after the earlier.
 *
 * @example joinChanges({ values: { a: 1, b: 2 } }, { values: { a: null } }) // { values: { a: null, b: 2 } }
 */
export function joinChanges(earlier: SheetChange, later: SheetChange): SheetChange {
  const joined: SheetChange = { ...earlier, ...later };
  return {
    ...joined,
    ...(joined.values && { values: { ...earlier.values, ...later.values } }),
    ...(joined.items && { items: joinedNotes(earlier.items, later.items) }),
    ...(joined.evidence && { evidence: { ...earlier.evidence, ...later.evidence } }),
    ...(joined.notApplicable && { notApplicable: { ...earlier.notApplicable, ...later.notApplicable } }),
    ...(joined.vetoes && { vetoes: { ...earlier.vetoes, ...later.vetoes } }),
    ...(joined.totals && { totals: { ...earlier.totals, ...later.totals } }),
  };
}

function joinedNotes(earlier: SheetChange['items'] = {}, later: SheetChange['items'] = {}) {
  const parts = Object.entries(later).map(([id, part]) => [id, { ...earlier[id], ...part }]);
  return { ...earlier, ...Object.fromEntries(parts) };
}
