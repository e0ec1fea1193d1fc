import { type ContentOf, type EntryKind, entryInputSchema } from './entry.ts';

const schemas = new Map(
  entryInputSchema.options.map(({ shape }) => [shape.kind.value as string, shape.content]),
);

/**
 * What an entry of a kind says, as it was stored once; null where it is nothing of that kind, or the kind is unknown.
 *
 * @example readEntryContent('finding', { by: '周正明' }) // null
 */
export function readEntryContent(kind: string, value: unknown): ContentOf<EntryKind> | null {
  // As it was stored: what people entered was trimmed then, and nothing is put in another order now.
  return schemas.get(kind)?.safeParse(value).success ? (value as ContentOf<EntryKind>) : null; // Safe: just checked.
}
