import type { OwnTableChoices } from '../../../shared/ownTable/ownTableChoices.ts';
import type { SourceFile } from '../../../shared/ownTable/sourceTable.ts';
import type { SchemeSource } from '../../../shared/scheme/scheme.ts';

/** What was brought and what a person decided about it. */
export interface BroughtTable {
  readonly source: SourceFile;
  readonly choices: OwnTableChoices;
  /** The scheme of before, whose rules hold where the text is the same. */
  readonly last: SchemeSource | null;
}

/** By the shape of what is kept: another program's is passed over. */
const key = 'kaoping.draft.own-table.2';

/** The table that was left half-way on this computer; null where there is none. */
export function keptTable(): BroughtTable | null {
  const text = localStorage.getItem(key);
  if (text === null) return null;
  try {
    // Safe: only keepTable writes under this key.
    return JSON.parse(text) as BroughtTable;
  } catch {
    return null; // Not JSON: nothing of ours.
  }
}

/** Keeps it for the next visit; one that is too large for the browser's store lives as long as the screen. */
export function keepTable(table: BroughtTable): void {
  try {
    localStorage.setItem(key, JSON.stringify(table));
  } catch {
    localStorage.removeItem(key);
  }
}

export function forgetTable(): void {
  localStorage.removeItem(key);
}
