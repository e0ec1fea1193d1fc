import { foldName } from '../text/foldName.ts';
import { type CountedEntry, type CountRule, isByPerson } from './countedEntries.ts';
import { twinsIn } from './isSameEntry.ts';

/** How many entries count: they differ where nobody knows whether two honours are one person's. */
export interface EntryCount {
  readonly least: number;
  readonly most: number;
}

/**
 * How many entries there are, each once however often it is registered; people once each. An honour of a member without
 * a name stands for a person of its own, those of a secretary without one for the secretary, who may be any of the others.
 */
export function countEntries(rule: CountRule, entries: readonly CountedEntry[]): EntryCount {
  if (entries.length < 2) return entries.length === 0 ? none : single;
  if (!isByPerson(rule)) {
    const count = entries.length - twinsIn(entries).size;
    return { least: count, most: count };
  }
  const known = new Set<unknown>();
  const secretaries = new Set<string>();
  for (const entry of entries) {
    if (isUnknownSecretary(entry)) secretaries.add('branch' in entry ? entry.branch : '');
    else known.add('to' in entry && entry.person ? foldName(entry.person) : entry);
  }
  return { least: Math.max(known.size, secretaries.size), most: known.size + secretaries.size };
}

/** Most counts of the thousands that are made. */
const none: EntryCount = { least: 0, most: 0 };
const single: EntryCount = { least: 1, most: 1 };

/** Whether an honour is of a secretary of whom neither it nor the register says the name. */
export function isUnknownSecretary(entry: CountedEntry): boolean {
  return 'to' in entry && entry.to === 'secretary' && !entry.person;
}
