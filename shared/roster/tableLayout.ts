import { findHeader } from './findHeader.ts';
import { guessFromContents } from './guessFromContents.ts';
import { guessMapping } from './guessMapping.ts';
import type { RosterMapping } from './rosterField.ts';

/** How a table is read: where its header stands (null: nowhere) and which column is what. */
export interface TableLayout {
  readonly headerIndex: number | null;
  readonly mapping: RosterMapping;
}

/** The layout that a table seems to have; a person may set another. */
export function guessLayout(rows: readonly (readonly string[])[]): TableLayout {
  return layoutWith(rows, findHeader(rows));
}

/** The layout with the header in that row, its columns guessed. */
export function layoutWith(rows: readonly (readonly string[])[], headerIndex: number | null): TableLayout {
  const mapping = headerIndex === null ? guessFromContents(rows) : guessMapping(rows[headerIndex] ?? []);
  return { headerIndex, mapping };
}
