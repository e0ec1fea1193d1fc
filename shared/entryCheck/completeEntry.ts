import type { Dossier } from '../dossier/dossier.ts';
import { movesThrough } from '../flow/movesThrough.ts';
import { quotaOfKey } from '../nomination/quotaOfKey.ts';
import type { EntryInput } from '../register/entry.ts';

/**
 * The entry with what the program knows of it at this moment: a reason for going over a quota gets the number over, a move
 * those through the steps between.
 */
export function completeEntry(dossier: Dossier, entry: EntryInput): EntryInput {
  if (entry.kind === 'moves' && entry.content !== null)
    return { ...entry, content: { moves: movesThrough(dossier, entry.content.moves) } };
  if (entry.kind !== 'over-quota' || entry.content === null || entry.content.over !== undefined) return entry;
  const over = quotaOfKey(dossier, entry.key)?.result?.over ?? 0;
  return over > 0 ? { ...entry, content: { ...entry.content, over } } : entry;
}
