import { findHeader } from './findHeader.ts';
import { guessFromContents } from './guessFromContents.ts';
import { guessMapping } from './guessMapping.ts';
import { bareHeader } from './headerWords.ts';
import type { RosterMapping, RosterTitles } from './rosterField.ts';

/** How a table is read: where its header stands (null: nowhere), which column is what, and its blocks side by side. */
export interface TableLayout {
  readonly headerIndex: number | null;
  /** The columns of the first block. */
  readonly mapping: RosterMapping;
  /** Where each block of the same heads begins: 0 for the first, for others how many columns further right. */
  readonly offsets: readonly number[];
}

/** The layout that a table seems to have; a person may set another. */
export function guessLayout(rows: readonly (readonly string[])[], titles?: RosterTitles): TableLayout {
  return layoutWith(rows, findHeader(rows), titles);
}

/** The layout with the header in that row, its columns guessed. */
export function layoutWith(
  rows: readonly (readonly string[])[],
  headerIndex: number | null,
  titles?: RosterTitles,
): TableLayout {
  if (headerIndex === null) return { headerIndex, ...guessFromContents(rows) };
  const header = rows[headerIndex] ?? [];
  const mapping = guessMapping(header, titles);
  return { headerIndex, mapping, offsets: blockOffsets(header, mapping, rows.slice(headerIndex + 1)) };
}

/**
 * Where the blocks begin whose head of the name is that of the first one.
 *
 * A head over two columns that say the same is one head, merged.
 *
 * @example blockOffsets(['序号', '支部', '书记', '序号', '支部', '书记'], { name: 1, … }, []) // [0, 3]
 */
export function blockOffsets(
  header: readonly string[],
  { name }: RosterMapping,
  rows: readonly (readonly string[])[],
): number[] {
  if (name === null) return [0];
  const head = bareHeader(header[name] ?? '');
  const isApart = (column: number) =>
    header[column - 1] !== header[column] ||
    rows.some((cells) => (cells[column] ?? '') !== '' && cells[column] !== cells[column - 1]);
  const further = header.flatMap((text, column) => {
    const isAnother = column > name && head !== '' && bareHeader(text) === head && isApart(column);
    return isAnother ? [column - name] : [];
  });
  return [0, ...further];
}
