import { emptyNote, type ItemNote, type SheetChange, type SheetContent } from './sheet.ts';

/** The content after a change; the content given stays as it was. */
export function changeSheet(content: SheetContent, change: SheetChange): SheetContent {
  const totals = merged(content.totals ?? {}, change.totals);
  return {
    values: merged(content.values, change.values),
    items: mergedNotes(content.items, change.items),
    evidence: merged(content.evidence, change.evidence),
    notApplicable: merged(content.notApplicable, change.notApplicable),
    vetoes: merged(content.vetoes, change.vetoes),
    ...(Object.keys(totals).length > 0 && { totals }),
  };
}

/** The change that takes `change` back: changeSheet(changeSheet(c, x), inverseOf(c, x)) equals c. For 撤销. */
export function inverseOf(content: SheetContent, change: SheetChange): SheetChange {
  return {
    ...(change.values && { values: former(content.values, change.values) }),
    ...(change.items && {
      items: Object.fromEntries(Object.keys(change.items).map((id) => [id, content.items[id] ?? emptyNote])),
    }),
    ...(change.evidence && { evidence: former(content.evidence, change.evidence) }),
    ...(change.notApplicable && { notApplicable: former(content.notApplicable, change.notApplicable) }),
    ...(change.vetoes && { vetoes: former(content.vetoes, change.vetoes) }),
    ...(change.totals && { totals: former(content.totals ?? {}, change.totals) }),
  };
}

function merged<T>(
  current: Readonly<Record<string, T>>,
  change: Readonly<Record<string, T | null>> | undefined,
) {
  if (!change) return current;
  const next: Record<string, T> = { ...current };
  for (const [id, value] of Object.entries(change)) {
    if (value === null) delete next[id];
    else next[id] = value;
  }
  return next;
}

function mergedNotes(current: SheetContent['items'], change: SheetChange['items']): SheetContent['items'] {
  if (!change) return current;
  const next: Record<string, ItemNote> = { ...current };
  for (const [id, part] of Object.entries(change)) {
    const note = noteWith(next[id] ?? emptyNote, part);
    if (note.seen || note.remark !== '' || note.evidence !== '') next[id] = note;
    else delete next[id];
  }
  return next;
}

function noteWith(
  former: ItemNote,
  {
    seen = former.seen,
    remark = former.remark,
    evidence = former.evidence,
  }: { [K in keyof ItemNote]?: ItemNote[K] | undefined },
): ItemNote {
  return { seen, remark, evidence };
}

function former<T>(current: Readonly<Record<string, T>>, change: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.keys(change).map((id): [string, T | null] => [id, current[id] ?? null]));
}
