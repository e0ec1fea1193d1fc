import type { ContentOf, EntryKind } from '../../../shared/register/entry.ts';
import type { Register } from '../../../shared/register/register.ts';
import { contentOver, type EntryChange } from './entryChange.ts';
import type { Outbox } from './Outbox.ts';

/** The entries with what is on its way laid over what is stored. */
export function openRegister(stored: Register, outbox: Outbox<EntryChange>): Register {
  const changes = outbox.changes();
  if (changes.length === 0) return stored;
  return {
    find: (kind, candidateId, key) =>
      contentOver(outbox, { kind, candidateId, key }, stored.find(kind, candidateId, key)),
    list<K extends EntryKind>(kind: K, candidateId: string | null) {
      const before = stored.list(kind, candidateId);
      const contents = new Map<string, ContentOf<K>>(before);
      for (const { place } of changes) {
        if (place.kind !== kind || place.candidateId !== candidateId) continue;
        const { key } = place;
        const content = contentOver(outbox, { kind, candidateId, key }, before.get(key) ?? null);
        if (content === null) contents.delete(key);
        else contents.set(key, content);
      }
      return contents;
    },
  };
}
