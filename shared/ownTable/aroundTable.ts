import type { Piece } from './ownTableDraft.ts';
import { pieceOf, pieceOfCell } from './piece.ts';
import type { SourceFile } from './sourceTable.ts';
import type { TableRow } from './tableRows.ts';

/** A text that stands around the contents: a line of the file, a row above the head, a note, a sum. */
export interface AroundText {
  readonly piece: Piece;
  /** Whether it stands on rows of the table itself. */
  readonly isInTable: boolean;
  /** Whether it stands before the contents. */
  readonly isBefore: boolean;
  /** Whether it names a column. */
  readonly isHead?: boolean;
}

/** A table that is read, with what its rows are. */
export interface ReadRows {
  readonly table: number;
  readonly rows: readonly TableRow[];
}

/** The texts around the contents of the tables that are read, in the file's order. */
export function aroundTable(source: SourceFile, read: readonly ReadRows[]): AroundText[] {
  const first = source.tables[read[0]?.table ?? 0]?.linesBefore ?? 0;
  const lines = source.lines.map(
    (text, line): AroundText => ({
      piece: pieceOf(text, { line }),
      isInTable: false,
      isBefore: line < first,
    }),
  );
  const inTables = read.flatMap(({ table, rows }) =>
    rows.flatMap((row): AroundText[] =>
      row.kind === 'above' || row.kind === 'note' || row.kind === 'head'
        ? row.cells.map((cell) => ({
            piece: pieceOfCell(cell, table),
            isInTable: true,
            isBefore: row.kind === 'above',
            isHead: row.kind === 'head',
          }))
        : [],
    ),
  );
  return [
    ...lines.filter(({ isBefore }) => isBefore),
    ...inTables,
    ...lines.filter(({ isBefore }) => !isBefore),
  ];
}
